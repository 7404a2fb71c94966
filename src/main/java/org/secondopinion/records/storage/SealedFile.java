package org.secondopinion.records.storage;

import com.google.crypto.tink.StreamingAead;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.secondopinion.cases.CaseId;

/**
 * One file in pieces of equal size, the last one shorter. Each piece is encrypted for its place in this file, so that
 * none can be changed, moved or exchanged; how long the file is, its owner knows.
 */
public final class SealedFile {

    /** Small enough to be held in memory for each upload, large enough for few files and requests. */
    static final int PIECE = 4 << 20;

    private final Store store;
    private final StreamingAead key;
    private final String name;
    private final UUID id;

    SealedFile(Store store, StreamingAead key, CaseId caseId, UUID id) {
        this.store = store;
        this.key = key;
        this.name = caseId.reference() + "/" + id;
        this.id = id;
    }

    /** The decrypted content; reading fails where what is stored was changed. */
    public SeekableByteChannel open(long size) {
        return new SealedChannel(this, size);
    }

    /** The decrypted content of a file that lies in one piece, as all did once. */
    public SeekableByteChannel openOnePiece() throws IOException {
        return unsealed(name, id.toString());
    }

    /** Writes on from {@code offset}, up to which the file is there. */
    public SealedWriter append(long offset) throws IOException {
        return new SealedWriter(this, offset);
    }

    public void delete() throws IOException {
        store.delete(name);
    }

    SeekableByteChannel piece(int number) throws IOException {
        return unsealed(name + "/" + number, id + "/" + number);
    }

    OutputStream sealing(int number, OutputStream sealed) throws IOException {
        try {
            return key.newEncryptingStream(sealed, bytes(id + "/" + number));
        } catch (GeneralSecurityException e) {
            throw new IOException("A file cannot be encrypted", e);
        }
    }

    void put(int number, ByteBuffer sealed) throws IOException {
        store.put(name + "/" + number, sealed);
    }

    private SeekableByteChannel unsealed(String piece, String place) throws IOException {
        try {
            return key.newSeekableDecryptingChannel(store.open(piece), bytes(place));
        } catch (GeneralSecurityException e) {
            throw new IOException("A stored file cannot be decrypted", e);
        }
    }

    private static byte[] bytes(String place) {
        return place.getBytes(StandardCharsets.UTF_8);
    }
}
