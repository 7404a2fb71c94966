package org.secondopinion.preparation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which biomarkers a case needs and which of them no record reports. */
@Service
@Transactional
public class BiomarkerGaps {

    private final JdbcClient sql;
    private final CaseSummaries summaries;

    BiomarkerGaps(JdbcClient sql, CaseSummaries summaries) {
        this.sql = sql;
        this.summaries = summaries;
    }

    /** Keeps what the decision RequiredBiomarkers asks for, in place of its last answer. */
    public void require(CaseId caseId, List<Requirement> requirements) {
        sql.sql("delete from biomarker_findings where case_reference = ?")
                .param(caseId.reference())
                .update();
        requirements.forEach(required -> sql.sql("insert into biomarker_findings"
                        + " (id, case_reference, marker, level, why, source, reviewed_on) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        caseId.reference(),
                        required.marker(),
                        required.level(),
                        required.why(),
                        required.source(),
                        required.reviewedOn())
                .update());
    }

    /** Holds the summary's biomarkers against what is required; what cannot be evaluated is never called missing. */
    public void find(CaseId caseId) {
        var reported = summaries.biomarkers(caseId);
        of(caseId)
                .forEach(finding -> sql.sql("update biomarker_findings set state = ? where id = ?")
                        .params(
                                finding.level().equals("CANNOT_EVALUATE")
                                        ? "CANNOT_EVALUATE"
                                        : reported.containsKey(finding.marker()) ? "PRESENT" : "MISSING",
                                finding.id())
                        .update());
    }

    @Transactional(readOnly = true)
    public List<BiomarkerFinding> of(CaseId caseId) {
        return sql.sql("select id, marker, level, state, why, source, reviewed_on from biomarker_findings"
                        + " where case_reference = ? order by level desc, marker")
                .param(caseId.reference())
                .query(BiomarkerFinding.class)
                .list();
    }

    /** One row of the decision: level is MUST, CONDITIONAL or CANNOT_EVALUATE. */
    public record Requirement(String marker, String level, String why, String source, LocalDate reviewedOn) {}

    /** A required biomarker and whether the records have it; {@code state} is null until the summary is written. */
    public record BiomarkerFinding(
            UUID id, String marker, String level, String state, String why, String source, LocalDate reviewedOn) {}
}
