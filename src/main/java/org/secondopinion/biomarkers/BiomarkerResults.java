package org.secondopinion.biomarkers;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Conflict;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Refusal;
import org.secondopinion.records.Citations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The recorded results of a case; whatever changes here, the gaps are found anew. */
@Service
@Transactional
public class BiomarkerResults {

    private final JdbcClient sql;
    private final BiomarkerRows rows;
    private final BiomarkerGaps gaps;
    private final Citations citations;
    private final Journal journal;
    private final Clock clock;

    BiomarkerResults(
            JdbcClient sql, BiomarkerRows rows, BiomarkerGaps gaps, Citations citations, Journal journal, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.gaps = gaps;
        this.citations = citations;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<BiomarkerResult> of(CaseId caseId) {
        return rows.results(caseId);
    }

    /** @throws Refusal naming what is missing or wrong */
    public UUID add(CaseId caseId, ResultEntry entry, String by) {
        check(caseId, entry);
        var id = UUID.randomUUID();
        sql.sql("insert into biomarker_results (marker, result, interpretation, method, dated_on, specimen, laboratory,"
                        + " expected_on, document_id, page, changed_by, changed_at, id, case_reference)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(fields(entry, by))
                .params(id, caseId.reference())
                .update();
        gaps.find(caseId);
        return id;
    }

    /**
     * @param revision of the result as the person saw it
     * @throws Conflict when somebody has changed or removed it since
     */
    public void change(CaseId caseId, UUID id, int revision, ResultEntry entry, String by) {
        check(caseId, entry);
        only(sql.sql(
                        "update biomarker_results set marker = ?, result = ?, interpretation = ?, method = ?, dated_on = ?,"
                                + " specimen = ?, laboratory = ?, expected_on = ?, document_id = ?, page = ?, changed_by = ?,"
                                + " changed_at = ?, revision = revision + 1"
                                + " where id = ? and case_reference = ? and revision = ?")
                .params(fields(entry, by))
                .params(id, caseId.reference(), revision)
                .update());
        gaps.find(caseId);
    }

    /** @throws Conflict when somebody has changed or removed it since */
    public void remove(CaseId caseId, UUID id, int revision) {
        only(sql.sql("delete from biomarker_results where id = ? and case_reference = ? and revision = ?")
                .params(id, caseId.reference(), revision)
                .update());
        gaps.find(caseId);
    }

    /**
     * Every gap becomes an awaited result, or stays one for a reason.
     *
     * @throws Refusal without the laboratory, or the reason
     */
    public void arrangeMissing(
            CaseId caseId,
            boolean isOrdered,
            Optional<String> laboratory,
            Optional<LocalDate> expectedOn,
            Optional<String> reason,
            String by) {
        if (isOrdered) {
            var where = laboratory.orElseThrow(() -> new Refusal("Please name the laboratory that does the tests."));
            order(caseId, where, expectedOn.orElse(null), by);
        } else {
            journal.write(
                    caseId,
                    "Missing tests not ordered, says " + by,
                    reason.orElseThrow(() -> new Refusal("Please write why the tests cannot be ordered now.")));
        }
    }

    private void order(CaseId caseId, String laboratory, LocalDate expectedOn, String by) {
        var missing = gaps.gaps(caseId);
        missing.forEach(gap -> add(caseId, ResultEntry.awaited(gap.marker(), laboratory, expectedOn), by));
        var names = missing.stream().map(BiomarkerFinding::words).collect(Collectors.joining(", "));
        journal.write(caseId, "Tests ordered: " + names, laboratory);
    }

    private void check(CaseId caseId, ResultEntry entry) {
        entry.check(clock);
        if (entry.documentId() != null) {
            citations.check(caseId, entry.documentId(), entry.page());
        } else if (entry.page() != null) {
            throw new Refusal("A page needs the document that it is of.");
        }
    }

    private List<Object> fields(ResultEntry entry, String by) {
        return Arrays.asList(
                entry.marker(),
                entry.result().strip(),
                entry.interpretation().name(),
                entry.method().name(),
                entry.date(),
                entry.specimen(),
                entry.laboratory(),
                entry.expectedOn(),
                entry.documentId(),
                entry.page(),
                by,
                Timestamp.from(clock.instant()));
    }

    private static void only(int changed) {
        if (changed == 0) {
            throw new Conflict(
                    "Somebody has changed this result meanwhile, or removed it. Please look at it again; nothing of yours was stored.");
        }
    }
}
