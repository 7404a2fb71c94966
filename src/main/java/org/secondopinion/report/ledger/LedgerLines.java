package org.secondopinion.report.ledger;

import java.time.Instant;
import java.util.List;
import org.secondopinion.cases.CaseId;
import org.secondopinion.report.Concordance.Outcome;
import org.secondopinion.report.Concordance.Weight;
import org.secondopinion.summary.FirstOpinion.Field;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ledger of the last delivered report: what was proposed, when, and what was confirmed, by whom and when. */
@Component
class LedgerLines {

    private final JdbcClient sql;

    LedgerLines(JdbcClient sql) {
        this.sql = sql;
    }

    /** In the order of the fields; empty before the task begins. */
    List<Line> of(CaseId caseId) {
        return sql.sql("""
                        select field, proposal.first, proposal.second, proposal.outcome as proposed,
                               proposal.weight as proposed_weight, proposal.reason as proposed_reason,
                               proposal.proposed_at, entry.outcome, entry.weight, entry.reason,
                               entry.compared_by, entry.compared_at
                          from concordance_proposals proposal
                          full join concordance_entries entry using (report_id, field)
                         where report_id = (select id from reports where case_reference = ? and state = 'DELIVERED'
                                             order by version desc limit 1)
                        """).param(caseId.reference()).query(Line.class).stream()
                .sorted((one, other) -> one.field().compareTo(other.field()))
                .toList();
    }

    /** Whether a person has confirmed that the opinions differ. */
    boolean differ(CaseId caseId) {
        return of(caseId).stream().anyMatch(Line::differs);
    }

    /** What is null has no words, or is not confirmed yet. */
    record Line(
            Field field,
            String first,
            String second,
            Outcome proposed,
            Weight proposedWeight,
            String proposedReason,
            Instant proposedAt,
            Outcome outcome,
            Weight weight,
            String reason,
            String comparedBy,
            Instant comparedAt) {

        boolean differs() {
            return outcome == Outcome.CHANGED || weight == Weight.MAJOR;
        }
    }
}
