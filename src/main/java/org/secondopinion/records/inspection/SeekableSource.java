package org.secondopinion.records.inspection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.secondopinion.records.Content;

/** Lets PDFBox read a document where it lies, a small piece at a time. */
final class SeekableSource implements RandomAccessRead {

    private static final int PIECE = 1 << 16;

    private final SeekableByteChannel channel;
    private final long length;
    private final ByteBuffer piece = ByteBuffer.allocate(PIECE);
    private long pieceAt = -1;
    private long position;

    SeekableSource(Content content) throws IOException {
        this.channel = content.open();
        this.length = channel.size();
    }

    @Override
    public int read() throws IOException {
        if (position >= length) {
            return -1;
        }
        load();
        return piece.get((int) (position++ - pieceAt)) & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int wanted) throws IOException {
        if (position >= length) {
            return -1;
        }
        load();
        var from = (int) (position - pieceAt);
        var read = Math.min(wanted, piece.limit() - from);
        piece.get(from, bytes, offset, read);
        position += read;
        return read;
    }

    private void load() throws IOException {
        var at = position - position % PIECE;
        if (at == pieceAt) {
            return;
        }
        piece.clear();
        channel.position(at);
        while (piece.hasRemaining() && channel.read(piece) >= 0) {
            // Channels may give less than they are asked for.
        }
        piece.flip();
        pieceAt = at;
    }

    @Override
    public long getPosition() {
        return position;
    }

    @Override
    public void seek(long to) {
        position = Math.min(to, length);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public boolean isClosed() {
        return !channel.isOpen();
    }

    @Override
    public boolean isEOF() {
        return position >= length;
    }

    @Override
    public RandomAccessReadView createView(long start, long size) {
        return new RandomAccessReadView(this, start, size);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
