package org.secondopinion.followup;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Refusal;
import org.secondopinion.followup.FollowUpRefusal.Why;
import org.secondopinion.messages.Outbox;
import org.secondopinion.pathway.Pathway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What families say of the service. */
@Service
@Transactional
public class Feedbacks {

    private static final int LONGEST = 4000;

    private final JdbcClient sql;
    private final Outcomes outcomes;
    private final Outbox outbox;
    private final Pathway pathway;
    private final Clock clock;

    Feedbacks(JdbcClient sql, Outcomes outcomes, Outbox outbox, Pathway pathway, Clock clock) {
        this.sql = sql;
        this.outcomes = outcomes;
        this.outbox = outbox;
        this.pathway = pathway;
        this.clock = clock;
    }

    /** Asks for it, unless the family has given it already. */
    public void ask(CaseId caseId, String iteration) {
        if (of(caseId).isEmpty()) {
            outbox.toFamily(caseId, "feedback-asked", iteration);
        }
    }

    /** Whether the family may give it on its page: once, from day 30 on, while the case is open. */
    @Transactional(readOnly = true)
    public boolean mayBeGiven(CaseId caseId) {
        return outcomes.reachedDay(caseId).isPresent() && of(caseId).isEmpty();
    }

    /** From the family's own page. */
    public void give(CaseId caseId, Optional<Integer> rating, Optional<String> words) {
        if (!mayBeGiven(caseId)) {
            throw new FollowUpRefusal(of(caseId).isPresent() ? Why.TOLD_ALREADY : Why.NOT_NOW);
        }
        if (rating.isEmpty() && words.isEmpty()) {
            throw new FollowUpRefusal(Why.NOTHING_SAID);
        }
        if (words.filter(said -> said.length() > LONGEST).isPresent()) {
            throw new FollowUpRefusal(Why.TOO_LONG);
        }
        record(caseId, rating, words, "family");
        pathway.feedbackGiven(caseId);
    }

    /** Keeps the family's words; both may be missing when it gave no answer. */
    public void record(CaseId caseId, Optional<Integer> rating, Optional<String> words, String by) {
        rating.filter(stars -> stars < 1 || stars > 5).ifPresent(stars -> {
            throw new Refusal("The rating goes from 1 (poor) to 5 (very good).");
        });
        var kept = sql.sql("insert into feedback (case_reference, rating, words, recorded_by, recorded_at)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        caseId.reference(),
                        rating.orElse(null),
                        words.orElse(null),
                        by,
                        Timestamp.from(clock.instant()))
                .update();
        if (kept == 0) {
            throw new FollowUpRefusal(Why.TOLD_ALREADY);
        }
    }

    @Transactional(readOnly = true)
    public Optional<Feedback> of(CaseId caseId) {
        return sql.sql("select rating, words from feedback where case_reference = ?")
                .param(caseId.reference())
                .query(Feedback.class)
                .optional();
    }

    /** Rating 1 to 5 and the family's words; either may be null. */
    public record Feedback(Integer rating, String words) {}
}
