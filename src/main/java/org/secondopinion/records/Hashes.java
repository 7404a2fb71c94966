package org.secondopinion.records;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * SHA-256 of files while they arrive. What one request leaves is kept in memory for the next; after a restart, or where
 * another node went on, the whole file is read once at its end instead.
 */
@Component
class Hashes {

    private final Cache<UUID, Begun> begun = Caffeine.newBuilder()
            .maximumSize(1000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    /** The hash up to {@code offset}, to go on with; null when it is not known. */
    MessageDigest upTo(UUID upload, long offset) {
        if (offset == 0) {
            return fresh();
        }
        var known = begun.asMap().remove(upload);
        return known != null && known.offset() == offset ? known.digest() : null;
    }

    void keep(UUID upload, long offset, MessageDigest digest) {
        begun.put(upload, new Begun(offset, digest));
    }

    String ofWhole(Upload upload, Content content) throws IOException {
        var known = upTo(upload.id(), upload.receivedBytes());
        if (known == null || upload.receivedBytes() == 0) {
            known = fresh();
            try (var bytes = new DigestInputStream(content.stream(), known)) {
                bytes.transferTo(OutputStream.nullOutputStream());
            }
        }
        return HexFormat.of().formatHex(known.digest());
    }

    private static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Begun(long offset, MessageDigest digest) {}
}
