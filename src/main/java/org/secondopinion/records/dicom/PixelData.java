package org.secondopinion.records.dicom;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** The element that holds the pixels; its bytes follow in the source it was read from. */
record PixelData(int tag, Vr vr, long length) {

    private static final int MOST_FRAGMENTS = 100_000;
    private static final long LARGEST_FRAME = 256L << 20;

    boolean isEncapsulated() {
        return length == DataSetReader.UNDEFINED;
    }

    /** The bytes of one frame out of uncompressed pixels. */
    byte[] uncompressed(ByteSource source, int frame, long frameLength) throws IOException {
        if (isEncapsulated() || (frame + 1) * frameLength > length) {
            throw DicomRefusal.cut();
        }
        refuseTooLarge(frameLength);
        source.skip(frame * frameLength);
        return source.bytes((int) frameLength);
    }

    /** The bytes of one frame out of compressed pixels, whose fragments a table or their number assigns to frames. */
    byte[] compressed(ByteSource source, int frame, int frames) throws IOException {
        var offsets = offsets(source);
        var bytes = new ByteArrayOutputStream();
        var place = 0L;
        for (var fragment = 0; ; fragment++) {
            var length = fragment(source);
            if (length < 0) {
                break;
            }
            if (belongs(offsets, place, fragment, frame, frames)) {
                refuseTooLarge(bytes.size() + length);
                source.copy(length, bytes);
            } else {
                source.skip(length);
            }
            place += length + 8;
        }
        if (bytes.size() == 0) {
            throw DicomRefusal.cut();
        }
        return bytes.toByteArray();
    }

    /** Everything up to the end of the pixels, as it stands. */
    void copy(ByteSource source, DataSetWriter out, OutputStream to) throws IOException {
        if (!isEncapsulated()) {
            source.copy(length, to);
            return;
        }
        for (var length = fragment(source); length >= 0; length = fragment(source)) {
            out.item(length);
            source.copy(length, to);
        }
        out.sequenceEnd();
    }

    /** Walks over all fragments; refuses pixels that are cut or hold something else. */
    static void skipFragments(ByteSource source) throws IOException {
        var fragments = 0;
        for (var length = fragment(source); length >= 0; length = fragment(source)) {
            source.skip(length);
            if (++fragments > MOST_FRAGMENTS) {
                throw DicomRefusal.broken("it has too many fragments");
            }
        }
    }

    private static boolean belongs(List<Long> offsets, long place, int fragment, int frame, int frames) {
        if (frames == 1) {
            return true;
        }
        if (offsets.size() != frames) {
            return fragment == frame;
        }
        return place >= offsets.get(frame) && (frame + 1 == frames || place < offsets.get(frame + 1));
    }

    private static List<Long> offsets(ByteSource source) throws IOException {
        var length = fragment(source);
        var offsets = new ArrayList<Long>();
        for (var at = 0L; at + 4 <= length && at < 4L * MOST_FRAGMENTS; at += 4) {
            offsets.add(source.u32());
        }
        source.skip(Math.max(0, length - 4L * offsets.size()));
        return offsets;
    }

    /** The length of the next fragment; -1 behind the last. */
    private static long fragment(ByteSource source) throws IOException {
        var tag = source.tag();
        var length = source.u32();
        if (tag == Tag.SEQUENCE_END) {
            return -1;
        }
        if (tag != Tag.ITEM || length == DataSetReader.UNDEFINED) {
            throw DicomRefusal.broken("its pixels are no sequence of fragments");
        }
        return length;
    }

    private static void refuseTooLarge(long length) {
        if (length > LARGEST_FRAME) {
            throw new DicomRefusal("This image is too large to be shown here. Please download the file.");
        }
    }
}
