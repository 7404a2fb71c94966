package org.secondopinion.records.dicom;

/** How the pixels of a frame lie in their bytes, and what makes plain numbers of them. */
record PixelLayout(
        int rows,
        int columns,
        int samples,
        int bytes,
        int bitsStored,
        boolean isSigned,
        boolean isPlanar,
        String photometric) {

    private static final long MOST_PIXELS = 64L << 20;

    static PixelLayout of(DataSet data) {
        var allocated = data.number(Tag.BITS_ALLOCATED).orElse(16);
        var layout = new PixelLayout(
                data.number(Tag.ROWS).orElse(0),
                data.number(Tag.COLUMNS).orElse(0),
                data.number(Tag.SAMPLES).orElse(1),
                allocated / 8,
                data.number(Tag.BITS_STORED).orElse(allocated),
                data.number(Tag.PIXEL_REPRESENTATION).orElse(0) == 1,
                data.number(Tag.PLANAR).orElse(0) == 1,
                data.text(Tag.PHOTOMETRIC).orElse(""));
        var hasSize = layout.rows > 0 && layout.columns > 0 && (long) layout.rows * layout.columns <= MOST_PIXELS;
        if (!hasSize
                || layout.samples != (layout.isColour() ? 3 : 1)
                || layout.bitsStored < 1
                || layout.bitsStored > allocated) {
            throw DicomRefusal.broken("its picture has no usable size");
        }
        return layout;
    }

    boolean isColour() {
        return !photometric.startsWith("MONOCHROME");
    }

    int pixels() {
        return rows * columns;
    }

    long frameLength() {
        return (long) pixels() * samples * bytes;
    }

    /** @param swapped whether the first of two bytes is the greater */
    byte[] unpack(byte[] raw, boolean swapped) {
        if (raw.length < frameLength()) {
            throw DicomRefusal.cut();
        }
        return isColour() ? colour(raw) : grey(raw, swapped);
    }

    private byte[] grey(byte[] raw, boolean swapped) {
        var unpacked = new byte[pixels() * 2];
        var unused = 32 - bitsStored;
        for (var pixel = 0; pixel < pixels(); pixel++) {
            var value = bytes == 1
                    ? raw[pixel] & 0xFF
                    : raw[2 * pixel + (swapped ? 1 : 0)] & 0xFF | (raw[2 * pixel + (swapped ? 0 : 1)] & 0xFF) << 8;
            value = isSigned ? value << unused >> unused : value << unused >>> unused;
            put(unpacked, pixel, value);
        }
        return unpacked;
    }

    /** Unsigned values of 16 bits lose their last one, so that all fit into signed numbers. */
    private void put(byte[] unpacked, int pixel, int value) {
        var kept = isHalved() ? value >> 1 : value;
        unpacked[2 * pixel] = (byte) kept;
        unpacked[2 * pixel + 1] = (byte) (kept >> 8);
    }

    boolean isHalved() {
        return !isSigned && bitsStored == 16;
    }

    private byte[] colour(byte[] raw) {
        var isPacked = photometric.equals("YBR_FULL_422");
        if (isPacked) {
            throw new DicomRefusal(
                    "This image stores its colours in a way that is not shown here. Please download the file.");
        }
        var unpacked = new byte[pixels() * 3];
        for (var at = 0; at < unpacked.length; at++) {
            unpacked[at] = isPlanar ? raw[at % 3 * pixels() + at / 3] : raw[at];
        }
        return photometric.equals("RGB") ? unpacked : Colours.fromLuminance(unpacked);
    }
}
