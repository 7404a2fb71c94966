package org.secondopinion.preparation;

import java.util.Optional;
import org.secondopinion.biomarkers.BiomarkerGaps;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a case is to be reviewed: what the rules propose and what a coordinator chose. */
@Service
@Transactional
public class ServiceChoices {

    private final JdbcClient sql;
    private final BiomarkerGaps gaps;
    private final Journal journal;

    ServiceChoices(JdbcClient sql, BiomarkerGaps gaps, Journal journal) {
        this.sql = sql;
        this.gaps = gaps;
        this.journal = journal;
    }

    /** Keeps what is done about the gaps, and makes them a question to the reviewers or takes that back. */
    public void reviewGaps(CaseId caseId, boolean isAsked, String whatIsDone, String by) {
        gaps.askReviewers(caseId, isAsked);
        sql.sql("insert into service_choices (case_reference, gaps_reviewed) values (?, ?)"
                        + " on conflict (case_reference) do update set gaps_reviewed = excluded.gaps_reviewed")
                .params(caseId.reference(), whatIsDone)
                .update();
        journal.write(caseId, "Gaps reviewed by " + by, whatIsDone);
    }

    /** Keeps what the decision ServiceType proposes; it may say CANNOT_EVALUATE. */
    public void propose(CaseId caseId, String proposed, String reason, String source) {
        sql.sql("insert into service_choices (case_reference, proposed, reason, source) values (?, ?, ?, ?)"
                        + " on conflict (case_reference) do update set proposed = excluded.proposed,"
                        + " reason = excluded.reason, source = excluded.source")
                .params(caseId.reference(), proposed, reason, source)
                .update();
    }

    /** @throws Refusal when another service than the proposed one is chosen without a reason */
    public void choose(CaseId caseId, ServiceType chosen, Optional<String> because, String by) {
        var proposed = find(caseId).map(Choice::proposed).orElse(null);
        if (!chosen.name().equals(proposed) && because.isEmpty()) {
            throw new Refusal("The rules do not propose this service; please write your reason beside it.");
        }
        sql.sql("update service_choices set chosen = ?, chosen_because = ?, chosen_by = ? where case_reference = ?")
                .params(chosen.name(), because.orElse(null), by, caseId.reference())
                .update();
        journal.write(caseId, "Service chosen: " + chosen.words(), because.orElse(null));
    }

    @Transactional(readOnly = true)
    public Optional<Choice> find(CaseId caseId) {
        return sql.sql("select proposed, reason, source, chosen, chosen_because, chosen_by, gaps_reviewed"
                        + " from service_choices where case_reference = ?")
                .param(caseId.reference())
                .query(Choice.class)
                .optional();
    }

    /** Everything not known yet is null. */
    public record Choice(
            String proposed,
            String reason,
            String source,
            ServiceType chosen,
            String chosenBecause,
            String chosenBy,
            String gapsReviewed) {}
}
