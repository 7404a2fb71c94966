package org.secondopinion.records;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.records.UploadRefusal.Why;
import org.secondopinion.records.storage.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;

/** Brings files in, in one go or in several, over connections that break; {@link Documents} then looks at each. */
@Service
public class Uploads {

    /** How long a file that is not whole waits for its rest, and the outcome of one that is for whoever asks. */
    public static final Duration KEPT = Duration.ofDays(7);

    private static final int MOST_AT_ONCE = 100;

    private final UploadRows rows;
    private final RecordRequests requests;
    private final Vault vault;
    private final Hashes hashes;
    private final Cases cases;
    private final Clock clock;
    private final long largest;

    Uploads(
            UploadRows rows,
            RecordRequests requests,
            Vault vault,
            Hashes hashes,
            Cases cases,
            Clock clock,
            @Value("${second-opinion.largest-upload:5GB}") DataSize largest) {
        this.rows = rows;
        this.requests = requests;
        this.vault = vault;
        this.hashes = hashes;
        this.cases = cases;
        this.clock = clock;
        this.largest = largest.toBytes();
    }

    /**
     * Announces a file.
     *
     * @throws UploadRefusal when it cannot come, whatever is in it
     */
    public Upload begin(CaseId caseId, UploadWish wish, OptionalLong size, String by) {
        refuseIf(!cases.get(caseId).status().isOpen(), Why.CLOSED);
        check(caseId, wish);
        refuseIf(size.orElse(0) > largest, Why.TOO_LARGE);
        refuseIf(size.orElse(0) > room(), Why.NO_ROOM);
        refuseIf(unfinished(caseId, by).size() >= MOST_AT_ONCE, Why.TOO_MANY);
        var id = rows.insert(caseId, wish, size.isPresent() ? size.getAsLong() : null, by);
        return rows.find(id).orElseThrow();
    }

    public Optional<Upload> find(CaseId caseId, UUID id, String by) {
        return rows.find(id)
                .filter(upload ->
                        upload.caseId().equals(caseId) && upload.uploadedBy().equals(by));
    }

    /** What somebody began to send and can go on with. */
    public List<Upload> unfinished(CaseId caseId, String by) {
        return rows.of(caseId).stream()
                .filter(upload -> upload.state() == Upload.State.RECEIVING
                        && upload.uploadedBy().equals(by))
                .toList();
    }

    /**
     * Takes in more of a file, which has to begin at {@code offset}, where it stopped.
     *
     * @throws UploadRefusal when it cannot go on; what came before that is kept
     */
    public Upload append(Upload upload, long offset, InputStream bytes) {
        refuseIf(!cases.get(upload.caseId()).status().isOpen(), Why.CLOSED);
        refuseIf(upload.receivedBytes() != offset, Why.NOT_AT_THIS_PLACE);
        var writer = rows.lease(upload.id(), offset, Receiving.LEASE).orElseThrow(() -> new UploadRefusal(Why.BUSY));
        try {
            receive(upload, writer, bytes);
        } finally {
            rows.release(upload.id(), writer);
            deleteIfCancelledMeanwhile(upload);
        }
        return rows.find(upload.id()).orElseThrow(() -> new UploadRefusal(Why.NOT_AT_THIS_PLACE));
    }

    private void deleteIfCancelledMeanwhile(Upload upload) {
        if (rows.find(upload.id()).isEmpty()) {
            deleteBytes(upload);
        }
    }

    private void receive(Upload upload, UUID writer, InputStream bytes) {
        var hash = hashes.upTo(upload.id(), upload.receivedBytes());
        var limit = upload.sizeBytes() == null ? largest : upload.sizeBytes();
        try {
            var file = vault.file(upload.caseId(), upload.id()).append(upload.receivedBytes());
            try {
                new Receiving(rows, upload, writer, limit, hash).receive(bytes, file);
            } finally {
                if (hash != null && file.stored() == file.position()) {
                    hashes.keep(upload.id(), file.stored(), hash);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("A file could not be received", e);
        }
    }

    /** What was not known when the file began to arrive; it is whole now. */
    Upload complete(Upload upload, UploadWish wish) {
        check(upload.caseId(), wish);
        rows.complete(upload.id(), wish);
        return rows.find(upload.id()).orElseThrow();
    }

    private void check(CaseId caseId, UploadWish wish) {
        refuseIf(wish.datedOn().filter(day -> day.isAfter(LocalDate.now(clock))).isPresent(), Why.IN_THE_FUTURE);
        wish.replaces().ifPresent(id -> checkVersion(caseId, id));
    }

    private void checkVersion(CaseId caseId, UUID replaced) {
        var document = requests.documents(caseId).stream()
                .filter(known -> known.id().equals(replaced))
                .findFirst()
                .orElseThrow(() -> new UploadRefusal(Why.UNKNOWN_VERSION));
        refuseIf(document.replacedBy() != null, Why.REPLACED);
    }

    Content content(Upload upload) {
        var file = vault.file(upload.caseId(), upload.id());
        return () -> file.open(upload.receivedBytes());
    }

    /** Forgets a file that is not a document yet, with all that is here of it. */
    public void cancel(Upload upload) {
        if (rows.cancel(upload.id())) {
            deleteBytes(upload);
        }
    }

    void deleteBytes(Upload upload) {
        try {
            vault.file(upload.caseId(), upload.id()).delete();
        } catch (IOException e) {
            throw new IllegalStateException("A file could not be deleted", e);
        }
    }

    public Instant expiry(Upload upload) {
        return upload.touchedAt().plus(KEPT);
    }

    /** Half files leave nothing; of those that became documents only the row of their way goes. */
    @Scheduled(cron = "${second-opinion.uploads-forgotten-at:0 35 2 * * *}")
    public void forgetUntouched() {
        for (var upload : rows.untouchedSince(clock.instant().minus(KEPT))) {
            if (!upload.id().equals(upload.documentId())) {
                deleteBytes(upload);
            }
            rows.delete(upload.id());
        }
    }

    public long largest() {
        return largest;
    }

    private long room() {
        try {
            return vault.room();
        } catch (IOException e) {
            throw new IllegalStateException("The store of documents cannot be reached", e);
        }
    }

    private static void refuseIf(boolean wrong, Why why) {
        if (wrong) {
            throw new UploadRefusal(why);
        }
    }
}
