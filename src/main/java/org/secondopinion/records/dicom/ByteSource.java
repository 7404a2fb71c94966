package org.secondopinion.records.dicom;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Numbers and bytes from a stream, with its position; an end where more was promised is a refusal. */
final class ByteSource {

    private final InputStream in;
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
    private long position;

    ByteSource(InputStream in) {
        this.in = in.markSupported() ? in : new BufferedInputStream(in);
    }

    void order(ByteOrder order) {
        this.order = order;
    }

    long position() {
        return position;
    }

    boolean atEnd() throws IOException {
        in.mark(1);
        var next = in.read();
        in.reset();
        return next < 0;
    }

    /** The group of the next element, which is not consumed; -1 at the end. */
    int nextGroup() throws IOException {
        in.mark(2);
        var next = in.readNBytes(2);
        in.reset();
        return next.length < 2 ? -1 : ByteBuffer.wrap(next).order(order).getShort() & 0xFFFF;
    }

    int u8() throws IOException {
        return bytes(1)[0] & 0xFF;
    }

    int u16() throws IOException {
        return ByteBuffer.wrap(bytes(2)).order(order).getShort() & 0xFFFF;
    }

    long u32() throws IOException {
        return ByteBuffer.wrap(bytes(4)).order(order).getInt() & 0xFFFFFFFFL;
    }

    int tag() throws IOException {
        var group = u16();
        return group << 16 | u16();
    }

    byte[] bytes(int length) throws IOException {
        var read = in.readNBytes(length);
        position += read.length;
        if (read.length < length) {
            throw DicomRefusal.cut();
        }
        return read;
    }

    void skip(long length) throws IOException {
        try {
            in.skipNBytes(length);
            position += length;
        } catch (EOFException cut) {
            throw DicomRefusal.cut();
        }
    }

    void copy(long length, OutputStream out) throws IOException {
        var buffer = new byte[65536];
        for (var left = length; left > 0; ) {
            var read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw DicomRefusal.cut();
            }
            out.write(buffer, 0, read);
            position += read;
            left -= read;
        }
    }
}
