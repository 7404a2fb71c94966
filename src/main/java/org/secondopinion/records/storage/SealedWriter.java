package org.secondopinion.records.storage;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;

/** Writes a file on, piece by piece; closing stores the piece that is not full yet. */
public final class SealedWriter implements Closeable {

    private final SealedFile file;
    private final Sealed sealed = new Sealed();
    private OutputStream sealing;
    private long position;
    private long stored;

    SealedWriter(SealedFile file, long offset) throws IOException {
        this.file = file;
        this.position = offset;
        this.stored = offset;
        if (offset % SealedFile.PIECE > 0) {
            beginWithWhatIsThere((int) (offset % SealedFile.PIECE));
        }
    }

    public void write(byte[] bytes, int length) throws IOException {
        for (var from = 0; from < length; ) {
            var part = Math.min(length - from, SealedFile.PIECE - (int) (position % SealedFile.PIECE));
            if (sealing == null) {
                begin();
            }
            sealing.write(bytes, from, part);
            from += part;
            position += part;
            if (position % SealedFile.PIECE == 0) {
                put((int) (position / SealedFile.PIECE) - 1);
            }
        }
    }

    /** Up to where the file would be there after a power cut. */
    public long stored() {
        return stored;
    }

    public long position() {
        return position;
    }

    @Override
    public void close() throws IOException {
        if (sealing != null && position > stored) {
            put((int) (position / SealedFile.PIECE));
        }
    }

    private void begin() throws IOException {
        sealed.reset();
        sealing = file.sealing((int) (position / SealedFile.PIECE), sealed);
    }

    private void beginWithWhatIsThere(int length) throws IOException {
        begin();
        try (var piece = Channels.newInputStream(file.piece((int) (position / SealedFile.PIECE)))) {
            var there = piece.readNBytes(length);
            if (there.length < length) {
                throw new IOException("A stored file is shorter than it was");
            }
            sealing.write(there);
        }
    }

    private void put(int number) throws IOException {
        var whole = sealing;
        sealing = null;
        whole.close();
        file.put(number, sealed.bytes());
        stored = position;
    }

    /** Gives its bytes away without a copy. */
    private static final class Sealed extends ByteArrayOutputStream {

        /** A tag for each segment, and the head. */
        private static final int OVERHEAD = 1 << 16;

        Sealed() {
            super(SealedFile.PIECE + OVERHEAD);
        }

        ByteBuffer bytes() {
            return ByteBuffer.wrap(buf, 0, count);
        }
    }
}
