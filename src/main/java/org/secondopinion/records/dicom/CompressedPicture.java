package org.secondopinion.records.dicom;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** JPEG and JPEG 2000, read by the JDK's image readers and those that are installed beside them. */
final class CompressedPicture {

    private CompressedPicture() {}

    static byte[] unpack(byte[] packed, PixelLayout layout) throws IOException {
        var image = read(packed);
        if (image == null || image.getWidth() != layout.columns() || image.getHeight() != layout.rows()) {
            throw DicomRefusal.broken("its picture is not what the header says");
        }
        return layout.isColour() ? colour(image) : layout.unpack(grey(image.getRaster(), layout), false);
    }

    private static BufferedImage read(byte[] packed) throws IOException {
        try {
            return ImageIO.read(new ByteArrayInputStream(packed));
        } catch (RuntimeException broken) {
            // The readers meet damaged pictures with exceptions of many kinds.
            throw DicomRefusal.broken("its picture cannot be unpacked");
        }
    }

    private static byte[] grey(Raster raster, PixelLayout layout) {
        var samples = raster.getSamples(0, 0, layout.columns(), layout.rows(), 0, (int[]) null);
        var raw = new byte[samples.length * layout.bytes()];
        for (var pixel = 0; pixel < samples.length; pixel++) {
            raw[pixel * layout.bytes()] = (byte) samples[pixel];
            if (layout.bytes() == 2) {
                raw[2 * pixel + 1] = (byte) (samples[pixel] >> 8);
            }
        }
        return raw;
    }

    private static byte[] colour(BufferedImage image) {
        var colours = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var unpacked = new byte[colours.length * 3];
        for (var pixel = 0; pixel < colours.length; pixel++) {
            unpacked[3 * pixel] = (byte) (colours[pixel] >> 16);
            unpacked[3 * pixel + 1] = (byte) (colours[pixel] >> 8);
            unpacked[3 * pixel + 2] = (byte) colours[pixel];
        }
        return unpacked;
    }
}
