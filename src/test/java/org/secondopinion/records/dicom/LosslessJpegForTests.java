package org.secondopinion.records.dicom;

import java.io.ByteArrayOutputStream;

/** Packs grey pictures by the lossless process with the first predictor; all its codes have five bits. */
final class LosslessJpegForTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int bits;
    private int count;

    private LosslessJpegForTests() {}

    static byte[] pack(short[] values, int columns, int rows, int precision) {
        return new LosslessJpegForTests().packed(values, columns, rows, precision);
    }

    private byte[] packed(short[] values, int columns, int rows, int precision) {
        write(
                0xFF,
                0xD8,
                0xFF,
                0xC3,
                0,
                11,
                precision,
                rows >> 8,
                rows & 0xFF,
                columns >> 8,
                columns & 0xFF,
                1,
                1,
                0x11,
                0);
        write(0xFF, 0xC4, 0, 19 + 17, 0, 0, 0, 0, 0, 17, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        for (var size = 0; size <= 16; size++) {
            write(size);
        }
        write(0xFF, 0xDA, 0, 8, 1, 1, 0, 1, 0, 0);
        for (var pixel = 0; pixel < values.length; pixel++) {
            var expected = pixel == 0
                    ? 1 << precision - 1
                    : pixel % columns == 0 ? values[pixel - columns] : values[pixel - 1];
            difference(values[pixel] - expected);
        }
        put(0x7F, 7);
        write(0xFF, 0xD9);
        return out.toByteArray();
    }

    private void difference(int difference) {
        var size = 32 - Integer.numberOfLeadingZeros(Math.abs(difference));
        put(size, 5);
        if (size > 0) {
            put(difference < 0 ? difference + (1 << size) - 1 : difference, size);
        }
    }

    private void put(int value, int length) {
        for (var bit = length - 1; bit >= 0; bit--) {
            bits = bits << 1 | value >> bit & 1;
            if (++count == 8) {
                write(bits & 0xFF);
                if ((bits & 0xFF) == 0xFF) {
                    write(0);
                }
                count = 0;
                bits = 0;
            }
        }
    }

    private void write(int... bytes) {
        for (var one : bytes) {
            out.write(one);
        }
    }
}
