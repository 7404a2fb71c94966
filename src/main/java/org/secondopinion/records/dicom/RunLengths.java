package org.secondopinion.records.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The run-length packing of PS3.5 annex G: one segment for each byte of a pixel, the greatest first. */
final class RunLengths {

    private RunLengths() {}

    static byte[] unpack(byte[] packed, PixelLayout layout) {
        var planes = layout.samples() * layout.bytes();
        var head = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
        if (packed.length < 64 || head.getInt(0) != planes) {
            throw DicomRefusal.broken("its pixels are packed wrongly");
        }
        var unpacked = new byte[(int) layout.frameLength()];
        for (var plane = 0; plane < planes; plane++) {
            var from = head.getInt(4 + 4 * plane);
            var sample = plane / layout.bytes();
            var place = layout.bytes() - 1 - plane % layout.bytes();
            // Colours come as planes; they are put together as the layout says that they lie.
            var start = layout.isPlanar() ? sample * layout.pixels() : sample * layout.bytes() + place;
            segment(packed, from, unpacked, start, layout.isPlanar() ? 1 : planes, layout.pixels());
        }
        return unpacked;
    }

    private static void segment(byte[] packed, int from, byte[] unpacked, int start, int step, int pixels) {
        var at = from;
        for (var pixel = 0; pixel < pixels; ) {
            if (at < 0 || at + 1 >= packed.length) {
                throw DicomRefusal.cut();
            }
            int count = packed[at++];
            var isRun = count < 0;
            var length = isRun ? 1 - count : count + 1;
            if (count == -128) {
                continue;
            }
            for (var n = 0; n < length && pixel < pixels; n++, pixel++) {
                if (at + (isRun ? 0 : n) >= packed.length) {
                    throw DicomRefusal.cut();
                }
                unpacked[start + pixel * step] = packed[at + (isRun ? 0 : n)];
            }
            at += isRun ? 1 : length;
        }
    }
}
