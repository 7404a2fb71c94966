package org.secondopinion.records.storage;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Writes a file on, piece by piece, and stores one piece while the next one comes; closing stores the piece that is not
 * full yet. A piece that cannot be stored is told with the next one, or on closing, and no later one is stored.
 */
public final class SealedWriter implements Closeable {

    private static final ExecutorService STORING = Executors.newCachedThreadPool(threads());

    private final SealedFile file;
    private Sealed sealed = new Sealed();
    private Sealed onItsWay = new Sealed();
    private Future<Long> storing;
    private OutputStream sealing;
    private long position;
    private long stored;

    SealedWriter(SealedFile file, long offset) throws IOException {
        this.file = file;
        this.position = offset;
        this.stored = offset;
        this.storing = CompletableFuture.completedFuture(offset);
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
        awaitStored();
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
        awaitStored();
        var piece = sealed.bytes();
        var upTo = position;
        storing = STORING.submit(() -> {
            file.put(number, piece);
            return upTo;
        });
        var free = onItsWay;
        onItsWay = sealed;
        sealed = free;
    }

    private void awaitStored() throws IOException {
        try {
            stored = storing.get();
        } catch (ExecutionException failed) {
            storing = CompletableFuture.completedFuture(stored);
            throw failed.getCause() instanceof IOException e ? e : new IOException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The application is being stopped");
        }
    }

    private static CustomizableThreadFactory threads() {
        var threads = new CustomizableThreadFactory("storing-");
        threads.setDaemon(true);
        return threads;
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
