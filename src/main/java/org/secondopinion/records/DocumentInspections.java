package org.secondopinion.records;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondopinion.cases.CaseId;
import org.secondopinion.records.inspection.Assessment;
import org.secondopinion.records.inspection.Match;
import org.secondopinion.records.inspection.Proposal.NameInIt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was seen in each document, and what a person made of it. */
@Component
@Transactional
public class DocumentInspections {

    private final JdbcClient sql;
    private final StudyImages images;
    private final Clock clock;

    DocumentInspections(JdbcClient sql, StudyImages images, Clock clock) {
        this.sql = sql;
        this.images = images;
        this.clock = clock;
    }

    /** Keeps what was seen in a document, in the transaction that stores it. */
    void keep(UUID document, Assessment seen) {
        var proposal = seen.proposal();
        sql.sql("insert into document_inspections (document_id, is_usable, kind_match, likely_kind, identity, dated_on,"
                        + " language, pages, images, study, name_in_it, findings, send_instead, for_family)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        document,
                        proposal.isUsable(),
                        proposal.kind().name(),
                        proposal.likelyKind() == null
                                ? null
                                : proposal.likelyKind().name(),
                        proposal.identity().name(),
                        proposal.datedOn(),
                        proposal.language(),
                        proposal.pages(),
                        proposal.images(),
                        proposal.study(),
                        proposal.names().name(),
                        proposal.findings().toArray(String[]::new),
                        proposal.sendInstead(),
                        proposal.forFamily())
                .update();
        images.keep(document, seen.images());
    }

    @Transactional(readOnly = true)
    public Map<UUID, DocumentInspection> of(CaseId caseId) {
        return sql
                .sql("select i.* from document_inspections i join record_documents d on d.id = i.document_id"
                        + " where d.case_reference = ?")
                .param(caseId.reference())
                .query((row, number) -> inspection(row))
                .list()
                .stream()
                .collect(Collectors.toMap(DocumentInspection::documentId, inspection -> inspection));
    }

    @Transactional(readOnly = true)
    public Optional<DocumentInspection> find(UUID document) {
        return sql.sql("select * from document_inspections where document_id = ?")
                .param(document)
                .query((row, number) -> inspection(row))
                .optional();
    }

    /** Somebody looked at a document and found no name in it. */
    void nameless(UUID document, String by) {
        sql.sql("update document_inspections set nameless_by = ?, nameless_at = ? where document_id = ?")
                .params(by, now(), document)
                .update();
    }

    void decided(UUID document, boolean isAccepted, String whyOtherwise, String by) {
        sql.sql("update document_inspections set decision = ?, why_otherwise = ?, decided_by = ?, decided_at = ?"
                        + " where document_id = ?")
                .params(isAccepted ? "ACCEPTED" : "REFUSED", whyOtherwise, by, now(), document)
                .update();
    }

    /** The decision did not hold: the task behind it could not be completed. */
    void undecided(UUID document) {
        sql.sql("update document_inspections set decision = null, why_otherwise = null, decided_by = null,"
                        + " decided_at = null where document_id = ?")
                .param(document)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static DocumentInspection inspection(ResultSet row) throws SQLException {
        var likely = row.getString("likely_kind");
        return new DocumentInspection(
                row.getObject("document_id", UUID.class),
                row.getBoolean("is_usable"),
                Match.valueOf(row.getString("kind_match")),
                likely == null ? null : RecordKind.valueOf(likely),
                Match.valueOf(row.getString("identity")),
                row.getObject("dated_on", LocalDate.class),
                row.getString("language"),
                row.getObject("pages", Integer.class),
                row.getObject("images", Integer.class),
                row.getString("study"),
                NameInIt.valueOf(row.getString("name_in_it")),
                texts(row.getArray("findings")),
                row.getString("send_instead"),
                row.getString("for_family"),
                row.getString("decision"),
                row.getString("decided_by"),
                instant(row.getTimestamp("decided_at")),
                row.getString("why_otherwise"),
                row.getString("nameless_by"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
