package org.secondopinion.biomarkers;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondopinion.biomarkers.BiomarkerGaps.Requirement;
import org.secondopinion.cases.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of results, conditions and findings. */
@Component
class BiomarkerRows {

    private final JdbcClient sql;

    BiomarkerRows(JdbcClient sql) {
        this.sql = sql;
    }

    List<BiomarkerResult> results(CaseId caseId) {
        return sql.sql("select * from biomarker_results where case_reference = ? order by added")
                .param(caseId.reference())
                .query(BiomarkerResult.class)
                .list();
    }

    List<BiomarkerFinding> findings(CaseId caseId) {
        return sql.sql("select id, marker, level, state, why, source, reviewed_on, condition, is_retested, is_needed,"
                        + " because, rule_version, answered_at from biomarker_findings where case_reference = ?"
                        + " order by level desc, position, marker")
                .param(caseId.reference())
                .query((row, number) -> new BiomarkerFinding(
                        row.getObject("id", UUID.class),
                        row.getString("marker"),
                        row.getString("level"),
                        row.getString("state") == null ? null : Answer.valueOf(row.getString("state")),
                        row.getObject("is_needed", Boolean.class),
                        row.getString("because"),
                        row.getString("condition"),
                        row.getBoolean("is_retested"),
                        row.getString("why"),
                        row.getString("source"),
                        row.getObject("reviewed_on", LocalDate.class),
                        row.getObject("rule_version", Integer.class),
                        row.getTimestamp("answered_at") == null
                                ? null
                                : row.getTimestamp("answered_at").toInstant()))
                .list();
    }

    /** What people have said of conditions that no result can tell. */
    Map<String, Boolean> said(CaseId caseId) {
        return sql
                .sql("select marker, is_met from biomarker_conditions where case_reference = ?")
                .param(caseId.reference())
                .query((row, number) -> Map.entry(row.getString("marker"), row.getBoolean("is_met")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void replaceFindings(CaseId caseId, int ruleVersion, List<Requirement> requirements) {
        sql.sql("delete from biomarker_findings where case_reference = ?")
                .param(caseId.reference())
                .update();
        for (var position = 0; position < requirements.size(); position++) {
            insert(caseId, ruleVersion, position, requirements.get(position));
        }
    }

    private void insert(CaseId caseId, int ruleVersion, int position, Requirement required) {
        sql.sql("insert into biomarker_findings (id, case_reference, position, marker, level, condition, is_retested,"
                        + " why, source, reviewed_on, rule_version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        caseId.reference(),
                        position,
                        required.marker(),
                        required.level(),
                        required.condition(),
                        required.isRetested(),
                        required.why(),
                        required.source(),
                        required.reviewedOn(),
                        ruleVersion)
                .update();
    }

    void answer(UUID finding, Truth needed, MarkerGap.Found found, Instant at) {
        sql.sql("update biomarker_findings set state = ?, because = ?, is_needed = ?, answered_at = ? where id = ?")
                .params(found.answer().name(), found.because(), needed.asBoolean(), Timestamp.from(at), finding)
                .update();
    }

    void settle(CaseId caseId, String marker, boolean isMet, String because, String by, Instant at) {
        sql.sql("insert into biomarker_conditions (case_reference, marker, is_met, because, said_by, said_at)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (case_reference, marker) do update set"
                        + " is_met = excluded.is_met, because = excluded.because, said_by = excluded.said_by,"
                        + " said_at = excluded.said_at")
                .params(caseId.reference(), marker, isMet, because, by, Timestamp.from(at))
                .update();
    }
}
