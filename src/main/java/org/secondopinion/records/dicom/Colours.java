package org.secondopinion.records.dicom;

/** From brightness and colour differences to red, green and blue (PS3.3 C.7.6.3.1.2). */
final class Colours {

    private Colours() {}

    static byte[] fromLuminance(byte[] pixels) {
        for (var at = 0; at + 2 < pixels.length; at += 3) {
            var bright = pixels[at] & 0xFF;
            var blue = (pixels[at + 1] & 0xFF) - 128;
            var red = (pixels[at + 2] & 0xFF) - 128;
            pixels[at] = within(bright + 1.402 * red);
            pixels[at + 1] = within(bright - 0.344136 * blue - 0.714136 * red);
            pixels[at + 2] = within(bright + 1.772 * blue);
        }
        return pixels;
    }

    private static byte within(double value) {
        return (byte) Math.max(0, Math.min(255, Math.round(value)));
    }
}
