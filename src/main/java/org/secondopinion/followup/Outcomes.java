package org.secondopinion.followup;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.CaseStatus;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Refusal;
import org.secondopinion.messages.Outbox;
import org.secondopinion.report.Reports;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of the advice, what the family says of the service, and the regular end of a case. */
@Service
@Transactional
public class Outcomes {

    private final JdbcClient sql;
    private final Cases cases;
    private final Reports reports;
    private final Outbox outbox;
    private final Clock clock;

    Outcomes(JdbcClient sql, Cases cases, Reports reports, Outbox outbox, Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.reports = reports;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The moment so many days after the delivery of the report, or after now where there is none. */
    @Transactional(readOnly = true)
    public Instant dayAfterReport(CaseId caseId, int day) {
        return reports.deliveredAt(caseId).orElseGet(clock::instant).plus(Duration.ofDays(day));
    }

    /** Asks the family how it went; not while the case rests. */
    public void askHowItWent(CaseId caseId, String iteration) {
        if (cases.get(caseId).status() == CaseStatus.OPEN) {
            outbox.toFamily(caseId, "how-did-it-go", iteration);
        }
    }

    /** Keeps the outcome of day 30 or 90 after the report. */
    public void record(CaseId caseId, int day, AdviceTaken advice, String whatHappened, String by) {
        sql.sql("insert into outcomes (id, case_reference, day, advice, what_happened, recorded_by, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        caseId.reference(),
                        day,
                        advice.name(),
                        whatHappened,
                        by,
                        Timestamp.from(clock.instant()))
                .update();
    }

    public void askForFeedback(CaseId caseId, String iteration) {
        outbox.toFamily(caseId, "feedback-asked", iteration);
    }

    /** Keeps the family's words; both may be missing when it gave no answer. */
    public void recordFeedback(CaseId caseId, Optional<Integer> rating, Optional<String> words, String by) {
        rating.filter(stars -> stars < 1 || stars > 5).ifPresent(stars -> {
            throw new Refusal("The rating goes from 1 (poor) to 5 (very good); this is %d.".formatted(stars));
        });
        sql.sql("insert into feedback (case_reference, rating, words, recorded_by, recorded_at) values (?, ?, ?, ?, ?)")
                .params(
                        caseId.reference(),
                        rating.orElse(null),
                        words.orElse(null),
                        by,
                        Timestamp.from(clock.instant()))
                .update();
    }

    public void close(CaseId caseId) {
        cases.close(caseId, CaseStatus.CLOSED);
    }

    @Transactional(readOnly = true)
    public List<Outcome> of(CaseId caseId) {
        return sql.sql("select day, advice, what_happened from outcomes where case_reference = ? order by day")
                .param(caseId.reference())
                .query(Outcome.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Feedback> feedback(CaseId caseId) {
        return sql.sql("select rating, words from feedback where case_reference = ?")
                .param(caseId.reference())
                .query(Feedback.class)
                .optional();
    }

    /** What was known on the given day after the report. */
    public record Outcome(int day, AdviceTaken advice, String whatHappened) {}

    /** Rating 1 to 5 and the family's words; either may be null. */
    public record Feedback(Integer rating, String words) {}
}
