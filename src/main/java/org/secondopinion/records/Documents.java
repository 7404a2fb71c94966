package org.secondopinion.records;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Refusal;
import org.secondopinion.records.UploadRefusal.Why;
import org.secondopinion.records.inspection.Assessment;
import org.secondopinion.records.inspection.Expected;
import org.secondopinion.records.storage.SealedFile;
import org.secondopinion.records.storage.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Takes in files that are whole: each is looked at, becomes a document, and is told to the request that waits for it. */
@Service
public class Documents {

    private static final Logger LOG = LoggerFactory.getLogger(Documents.class);

    /** Longer than a look at the largest file takes. */
    private static final Duration LOOKING = Duration.ofMinutes(30);

    private final JdbcClient sql;
    private final Cases cases;
    private final Uploads uploads;
    private final UploadRows rows;
    private final Vault vault;
    private final Hashes hashes;
    private final VirusScan scan;
    private final RecordRequests requests;
    private final Arrivals arrivals;
    private final Clock clock;

    Documents(
            JdbcClient sql,
            Cases cases,
            Uploads uploads,
            UploadRows rows,
            Vault vault,
            Hashes hashes,
            VirusScan scan,
            RecordRequests requests,
            Arrivals arrivals,
            Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.uploads = uploads;
        this.rows = rows;
        this.vault = vault;
        this.hashes = hashes;
        this.scan = scan;
        this.requests = requests;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /**
     * Stores a file, or finds the one with the same content.
     *
     * @throws Refusal saying why the file cannot be used; nothing is stored then
     */
    public Received receive(
            CaseId caseId,
            RecordKind kind,
            String fileName,
            Optional<LocalDate> datedOn,
            InputStream content,
            String by) {
        var wish = UploadWish.of(kind, fileName).datedOn(datedOn);
        var upload = uploads.begin(caseId, wish, OptionalLong.empty(), by);
        try {
            return receive(uploads.append(upload, 0, content), wish);
        } catch (Refusal refused) {
            uploads.cancel(upload);
            throw refused;
        }
    }

    /**
     * The end of a file that came in one go, of which everything is known by now.
     *
     * @throws Refusal saying why the file cannot be used; the upload is to be cancelled then
     */
    public Received receive(Upload upload, UploadWish wish) {
        if (wish.kind().isEmpty()) {
            throw new UploadRefusal(Why.NO_KIND);
        }
        var taken = take(uploads.complete(upload, wish));
        if (taken.refusal() != null) {
            throw taken.whyNot();
        }
        return new Received(taken.documentId(), taken.wasHere());
    }

    /** Looks at a file that is whole, and answers what became of it; a file that is looked at already stays as it is. */
    public Upload take(Upload upload) {
        rows.lease(upload.id(), upload.receivedBytes(), LOOKING).ifPresent(writer -> {
            try {
                look(upload);
            } finally {
                rows.release(upload.id(), writer);
            }
        });
        return rows.find(upload.id()).orElseThrow(() -> new UploadRefusal(Why.NOT_AT_THIS_PLACE));
    }

    private void look(Upload upload) {
        try {
            var content = uploads.content(upload);
            var hash = hashes.ofWhole(upload, content);
            var known = arrivals.known(upload.caseId(), hash);
            var document = known.isPresent() ? known.get() : arrivals.keep(upload, hash, seen(upload, content));
            if (known.isPresent()) {
                rows.stored(upload.id(), document);
            }
            if (!document.equals(upload.id())) {
                uploads.deleteBytes(upload);
            }
        } catch (UploadRefusal refusal) {
            if (refusal.why() == Why.NOT_SCANNED) {
                // Not the file's fault: it stays closed and is looked at again.
                throw refusal;
            }
            refuse(upload, refusal.getMessage(), refusal.why().name());
        } catch (FileRefusal refusal) {
            refuse(upload, refusal.getMessage(), refusal.why().name());
        } catch (Refusal refusal) {
            refuse(upload, refusal.getMessage(), null);
        } catch (IOException e) {
            throw new IllegalStateException("A document could not be received", e);
        }
    }

    private Assessment seen(Upload upload, Content content) throws IOException {
        var file = cases.get(upload.caseId());
        if (!file.status().isOpen()) {
            throw new UploadRefusal(Why.CLOSED);
        }
        scan.check(content);
        return Assessment.of(
                content,
                new Expected(
                        upload.kind(),
                        file.patient(),
                        LocalDate.now(clock),
                        file.contact().language()));
    }

    private void refuse(Upload upload, String sentence, String code) {
        uploads.deleteBytes(upload);
        rows.refused(upload.id(), sentence, code);
    }

    /** Files that were whole when their node went down are looked at by another one. */
    @Scheduled(fixedDelayString = "${second-opinion.uploads-interval:PT1M}")
    public void takeWaiting() {
        for (var upload : rows.wholeAndWaiting()) {
            try {
                take(upload);
            } catch (RuntimeException e) {
                LOG.warn(
                        "Upload {} could not be looked at: {}",
                        upload.id(),
                        e.getClass().getSimpleName());
            }
        }
    }

    public Optional<RecordDocument> find(CaseId caseId, UUID id) {
        return requests.documents(caseId).stream()
                .filter(document -> document.id().equals(id))
                .findFirst();
    }

    /** The content of a document of this case, readable from any place. */
    public Content content(CaseId caseId, UUID id) {
        return sql.sql("select size_bytes, is_one_piece from record_documents where case_reference = ? and id = ?")
                .params(caseId.reference(), id)
                .query((row, number) ->
                        content(vault.file(caseId, id), row.getLong("size_bytes"), row.getBoolean("is_one_piece")))
                .single();
    }

    private static Content content(SealedFile file, long size, boolean isOnePiece) {
        return isOnePiece ? file::openOnePiece : () -> file.open(size);
    }

    /** The document's id and whether it was here before. */
    public record Received(UUID id, boolean wasHere) {}
}
