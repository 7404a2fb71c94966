package org.secondopinion.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the decision tables found for a case, each finding with the source and review date of its rule. */
@Service
@Transactional
public class Findings {

    private final JdbcClient sql;

    Findings(JdbcClient sql) {
        this.sql = sql;
    }

    /** Puts the findings of one decision in place of those of its last evaluation; who comes second waits for the first. */
    public void replace(CaseId caseId, String decision, List<Finding> findings) {
        sql.sql("select pg_advisory_xact_lock(hashtext('findings ' || ?))")
                .param(caseId.reference())
                .query()
                .listOfRows();
        sql.sql("delete from case_findings where case_reference = ? and decision = ?")
                .params(caseId.reference(), decision)
                .update();
        for (var position = 0; position < findings.size(); position++) {
            var finding = findings.get(position);
            sql.sql(
                            "insert into case_findings (id, case_reference, decision, position, code, words, source, reviewed_on)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            UUID.randomUUID(),
                            caseId.reference(),
                            decision,
                            position,
                            finding.code(),
                            finding.words(),
                            finding.source(),
                            finding.reviewedOn())
                    .update();
        }
    }

    @Transactional(readOnly = true)
    public List<Finding> of(CaseId caseId, String decision) {
        return of(caseId, List.of(decision));
    }

    /** The findings of several decisions, in the order in which these are named. */
    @Transactional(readOnly = true)
    public List<Finding> of(CaseId caseId, List<String> decisions) {
        return sql.sql("select code, words, source, reviewed_on from case_findings"
                        + " where case_reference = :case and decision in (:decisions)"
                        + " order by array_position(array[:decisions], decision), position")
                .param("case", caseId.reference())
                .param("decisions", decisions)
                .query((row, n) -> new Finding(
                        row.getString("code"),
                        row.getString("words"),
                        row.getString("source"),
                        row.getObject("reviewed_on", LocalDate.class)))
                .list();
    }

    /** A rule's answer: its code, a sentence for a person, the rule's source and when the rule was last reviewed. */
    public record Finding(String code, String words, String source, LocalDate reviewedOn) {}
}
