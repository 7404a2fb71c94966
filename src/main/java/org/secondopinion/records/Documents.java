package org.secondopinion.records;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Refusal;
import org.secondopinion.pathway.Pathway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in files: each is looked at, stored encrypted, and told to the request that waits for it. */
@Service
@Transactional
public class Documents {

    private static final int LONGEST_NAME = 255;

    private final JdbcClient sql;
    private final Cases cases;
    private final DocumentStore store;
    private final RecordRequests requests;
    private final Pathway pathway;
    private final Clock clock;

    Documents(JdbcClient sql, Cases cases, DocumentStore store, RecordRequests requests, Pathway pathway, Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.store = store;
        this.requests = requests;
        this.pathway = pathway;
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
        if (!cases.get(caseId).status().isOpen()) {
            throw new Refusal("Case %s is closed and takes no more documents.".formatted(caseId));
        }
        datedOn.filter(date -> date.isAfter(LocalDate.now(clock))).ifPresent(date -> {
            throw new Refusal("The date of a record cannot lie in the future.");
        });
        try {
            var temporary = Files.createTempFile("record", ".part");
            try {
                var hash = copy(content, temporary);
                var known = known(caseId, hash);
                return known.isPresent()
                        ? new Received(known.get(), true)
                        : keep(caseId, kind, fileName, datedOn, temporary, hash, by);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new IllegalStateException("A document could not be received", e);
        }
    }

    private Received keep(
            CaseId caseId,
            RecordKind kind,
            String fileName,
            Optional<LocalDate> datedOn,
            Path file,
            String hash,
            String by)
            throws IOException {
        var seen = Inspection.inspect(Content.of(file));
        if (seen.refusal() != null) {
            throw new Refusal(seen.refusal());
        }
        var id = UUID.randomUUID();
        var request = requests.of(caseId).stream()
                .filter(open -> open.kind() == kind && open.state() != RecordRequest.State.WAIVED)
                .map(RecordRequest::id)
                .findFirst();
        var stored = sql.sql(
                        "insert into record_documents (id, case_reference, request_id, kind, file_name, content_type, size_bytes,"
                                + " sha256, pages, dated_on, state, uploaded_by, uploaded_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ARRIVED', ?, ?) on conflict do nothing")
                .params(
                        id,
                        caseId.reference(),
                        request.orElse(null),
                        kind.name(),
                        fileName.substring(Math.max(0, fileName.length() - LONGEST_NAME)),
                        seen.contentType(),
                        Files.size(file),
                        hash,
                        seen.pages(),
                        datedOn.orElse(null),
                        by,
                        Timestamp.from(clock.instant()))
                .update();
        if (stored == 0) {
            // Somebody sent the same file at the same moment.
            return new Received(known(caseId, hash).orElseThrow(), true);
        }
        store.keep(caseId, id, file);
        tell(caseId, request, id);
        return new Received(id, false);
    }

    private void tell(CaseId caseId, Optional<UUID> request, UUID document) {
        var waiting = request.filter(id -> sql.sql("update record_requests set state = 'ARRIVED'"
                                + " where id = ? and requirement = 'REQUIRED' and state in ('OPEN', 'REQUESTED')")
                        .param(id)
                        .update()
                == 1);
        if (waiting.isPresent()) {
            requests.passBall(caseId);
            pathway.recordArrived(caseId, waiting.get(), document);
        } else {
            pathway.newRecordArrived(caseId, document);
        }
    }

    private Optional<UUID> known(CaseId caseId, String hash) {
        return sql.sql("select id from record_documents where case_reference = ? and sha256 = ?")
                .params(caseId.reference(), hash)
                .query(UUID.class)
                .optional();
    }

    private static String copy(InputStream content, Path target) throws IOException {
        try (var out = Files.newOutputStream(target)) {
            var digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(content, digest).transferTo(out);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Transactional(readOnly = true)
    public Optional<RecordDocument> find(CaseId caseId, UUID id) {
        return requests.documents(caseId).stream()
                .filter(document -> document.id().equals(id))
                .findFirst();
    }

    /** The content of a document of this case. */
    public InputStream content(CaseId caseId, UUID id) {
        return store.read(caseId, id);
    }

    /** The document's id and whether it was here before. */
    public record Received(UUID id, boolean wasHere) {}
}
