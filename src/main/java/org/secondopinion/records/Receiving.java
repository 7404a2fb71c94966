package org.secondopinion.records;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.UUID;
import org.secondopinion.records.UploadRefusal.Why;
import org.secondopinion.records.storage.NoRoomException;
import org.secondopinion.records.storage.SealedWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in what one request brings of a file, and notes on the way how far it is here. */
final class Receiving {

    static final Duration LEASE = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(Receiving.class);

    private static final int BUFFER = 1 << 16;
    /** What is sent again at most after a crash. */
    private static final long NOTED_EVERY_BYTES = 16 << 20;

    private static final long NOTED_EVERY_NANOS = Duration.ofSeconds(10).toNanos();

    private final UploadRows rows;
    private final UUID id;
    private final UUID writer;
    private final long limit;
    private final Why beyondLimit;
    private final MessageDigest hash;
    private long noted;

    private long notedAt = System.nanoTime();

    /** @param hash of all that is here already, goes on with what comes now; null when nobody knows it */
    Receiving(UploadRows rows, Upload upload, UUID writer, long limit, MessageDigest hash) {
        this.rows = rows;
        this.id = upload.id();
        this.writer = writer;
        this.limit = limit;
        this.beyondLimit = upload.sizeBytes() == null ? Why.TOO_LARGE : Why.MORE_THAN_SAID;
        this.hash = hash;
        this.noted = upload.receivedBytes();
    }

    /**
     * @throws UploadRefusal when the connection broke or the store is full; what is here by then is noted
     */
    void receive(InputStream bytes, SealedWriter file) {
        try (file) {
            transfer(bytes, file);
        } catch (NoRoomException full) {
            LOG.warn("No room is left for uploads");
            throw new UploadRefusal(Why.NO_ROOM);
        } catch (IOException e) {
            throw new IllegalStateException("A file could not be stored", e);
        } finally {
            note(file.stored());
        }
    }

    private void transfer(InputStream bytes, SealedWriter file) throws IOException {
        var buffer = new byte[BUFFER];
        for (var read = read(bytes, buffer); read > 0; read = read(bytes, buffer)) {
            if (file.position() + read > limit) {
                throw new UploadRefusal(beyondLimit);
            }
            file.write(buffer, read);
            if (hash != null) {
                hash.update(buffer, 0, read);
            }
            noteNowAndThen(file.stored());
        }
    }

    private static int read(InputStream bytes, byte[] buffer) {
        try {
            return bytes.read(buffer);
        } catch (IOException e) {
            throw new UploadRefusal(Why.BROKEN_OFF);
        }
    }

    private void noteNowAndThen(long stored) {
        if (stored - noted >= NOTED_EVERY_BYTES || System.nanoTime() - notedAt > NOTED_EVERY_NANOS) {
            note(stored);
        }
    }

    private void note(long stored) {
        if (!rows.advance(id, writer, stored, LEASE)) {
            throw new UploadRefusal(Why.BUSY);
        }
        noted = stored;
        notedAt = System.nanoTime();
    }
}
