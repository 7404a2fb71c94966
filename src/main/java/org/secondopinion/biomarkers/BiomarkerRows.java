package org.secondopinion.biomarkers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondopinion.cases.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of a case's markers, to read. */
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
                        row.getObject("reviewed_on", java.time.LocalDate.class),
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
}
