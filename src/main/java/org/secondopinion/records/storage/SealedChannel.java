package org.secondopinion.records.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** Reads a sealed file from any place, decrypting the piece that is asked for. */
final class SealedChannel implements SeekableByteChannel {

    private final SealedFile file;
    private final long size;
    private long position;
    private int number = -1;
    private SeekableByteChannel piece;
    private boolean isOpen = true;

    SealedChannel(SealedFile file, long size) {
        this.file = file;
        this.size = size;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (position >= size) {
            return -1;
        }
        var within = (int) (position % SealedFile.PIECE);
        turnTo((int) (position / SealedFile.PIECE));
        piece.position(within);
        var read = piece.read(upTo(Math.min(size - position, SealedFile.PIECE - within), target));
        if (read < 0) {
            throw new IOException("A stored file is shorter than it was");
        }
        target.position(target.position() + read);
        position += read;
        return read;
    }

    private static ByteBuffer upTo(long bytes, ByteBuffer target) {
        var part = target.duplicate();
        part.limit((int) Math.min(target.limit(), target.position() + bytes));
        return part;
    }

    private void turnTo(int wanted) throws IOException {
        if (wanted != number) {
            closePiece();
            piece = file.piece(wanted);
            number = wanted;
        }
    }

    private void closePiece() throws IOException {
        if (piece != null) {
            piece.close();
        }
        piece = null;
        number = -1;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long wanted) {
        position = wanted;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean isOpen() {
        return isOpen;
    }

    @Override
    public void close() throws IOException {
        isOpen = false;
        closePiece();
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long length) {
        throw new NonWritableChannelException();
    }
}
