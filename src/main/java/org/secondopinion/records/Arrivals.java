package org.secondopinion.records;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.pathway.Pathway;
import org.secondopinion.records.UploadRefusal.Why;
import org.secondopinion.records.inspection.Assessment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a document of a file that was looked at, and tells it to the request that waits for it. */
@Component
@Transactional
class Arrivals {

    private final JdbcClient sql;
    private final UploadRows rows;
    private final RecordRequests requests;
    private final DocumentInspections inspections;
    private final Pathway pathway;
    private final Clock clock;

    Arrivals(
            JdbcClient sql,
            UploadRows rows,
            RecordRequests requests,
            DocumentInspections inspections,
            Pathway pathway,
            Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.requests = requests;
        this.inspections = inspections;
        this.pathway = pathway;
        this.clock = clock;
    }

    /** Answers the document's id: the upload's own, or that of a file with the same content. */
    UUID keep(Upload upload, String hash, Assessment seen) {
        var request = requests.of(upload.caseId()).stream()
                .filter(open -> open.kind() == upload.kind() && open.state() != RecordRequest.State.WAIVED)
                .map(RecordRequest::id)
                .findFirst();
        if (!insert(upload, hash, seen, request)) {
            return sentAtTheSameMoment(upload, hash);
        }
        inspections.keep(upload.id(), seen);
        if (!rows.stored(upload.id(), upload.id())) {
            throw new UploadRefusal(Why.NOT_AT_THIS_PLACE);
        }
        tell(upload.caseId(), request, upload.id());
        return upload.id();
    }

    private UUID sentAtTheSameMoment(Upload upload, String hash) {
        var document = known(upload.caseId(), hash).orElseThrow(() -> new UploadRefusal(Why.REPLACED));
        rows.stored(upload.id(), document);
        return document;
    }

    private boolean insert(Upload upload, String hash, Assessment seen, Optional<UUID> request) {
        return sql.sql(
                                "insert into record_documents (id, case_reference, request_id, kind, file_name, content_type, size_bytes,"
                                        + " sha256, pages, dated_on, state, uploaded_by, uploaded_at, replaces, version)"
                                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ARRIVED', ?, ?, ?, 1 + coalesce((select version"
                                        + " from record_documents where id = ?), 0)) on conflict do nothing")
                        .params(
                                upload.id(),
                                upload.caseReference(),
                                request.orElse(null),
                                upload.kind().name(),
                                upload.fileName(),
                                seen.contentType(),
                                upload.receivedBytes(),
                                hash,
                                seen.proposal().pages(),
                                upload.datedOn(),
                                upload.uploadedBy(),
                                Timestamp.from(clock.instant()),
                                upload.replaces(),
                                upload.replaces())
                        .update()
                == 1;
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

    Optional<UUID> known(CaseId caseId, String hash) {
        return sql.sql("select id from record_documents where case_reference = ? and sha256 = ?")
                .params(caseId.reference(), hash)
                .query(UUID.class)
                .optional();
    }
}
