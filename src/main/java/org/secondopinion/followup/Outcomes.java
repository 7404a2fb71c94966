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
import org.secondopinion.followup.FollowUpRefusal.Why;
import org.secondopinion.followup.Followed.Condition;
import org.secondopinion.followup.Followed.Done;
import org.secondopinion.messages.Outbox;
import org.secondopinion.pathway.Pathway;
import org.secondopinion.report.Reports;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of the advice by day 30 and 90, told by the family itself or to its coordinator; and the regular end. */
@Service
@Transactional
public class Outcomes {

    private static final List<Integer> DAYS = List.of(90, 30);

    private final JdbcClient sql;
    private final Cases cases;
    private final Reports reports;
    private final Outbox outbox;
    private final Pathway pathway;
    private final Clock clock;

    Outcomes(JdbcClient sql, Cases cases, Reports reports, Outbox outbox, Pathway pathway, Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.reports = reports;
        this.outbox = outbox;
        this.pathway = pathway;
        this.clock = clock;
    }

    /** The moment so many days after the delivery of the report, or after now where there is none. */
    @Transactional(readOnly = true)
    public Instant dayAfterReport(CaseId caseId, int day) {
        return reports.deliveredAt(caseId).orElseGet(clock::instant).plus(Duration.ofDays(day));
    }

    /** Asks the family how it went; not while the case rests, and not when it has told already. */
    public void askHowItWent(CaseId caseId, int day, String iteration) {
        if (cases.get(caseId).status() == CaseStatus.OPEN && !isTold(caseId, day, Source.FAMILY)) {
            outbox.toFamily(caseId, "how-did-it-go", iteration);
        }
    }

    /** Which of the two days the family may tell of now; none before, after a death, and once it has told. */
    @Transactional(readOnly = true)
    public Optional<Integer> dayToTellOf(CaseId caseId) {
        return reachedDay(caseId).filter(day -> !isTold(caseId, day, Source.FAMILY));
    }

    /** Day 30 or 90 after the report, whichever was reached last, while the case is open. */
    @Transactional(readOnly = true)
    public Optional<Integer> reachedDay(CaseId caseId) {
        if (!cases.get(caseId).status().isOpen() || reports.deliveredAt(caseId).isEmpty()) {
            return Optional.empty();
        }
        return DAYS.stream()
                .filter(day -> !clock.instant().isBefore(dayAfterReport(caseId, day)))
                .findFirst();
    }

    /**
     * Keeps what the family tells on its page. The coordinator need not ask any more, unless the family wants a call or
     * the patient is worse.
     *
     * @throws FollowUpRefusal when nothing is asked now
     */
    public void tell(CaseId caseId, Followed followed, boolean wantsCall) {
        if (followed.condition() == Condition.DIED) {
            throw new FollowUpRefusal(Why.NOT_ALL_CHOSEN);
        }
        var day = dayToTellOf(caseId).orElseThrow(() -> new FollowUpRefusal(Why.NOT_NOW));
        add(caseId, day, followed, Source.FAMILY, wantsCall, "family");
        if (wantsCall || followed.condition() == Condition.WORSE) {
            outbox.toGroup(caseId, "coordinator", "family-wrote", "day-" + day);
        } else if (!isTold(caseId, day, Source.COORDINATOR)) {
            pathway.familyToldHowItWent(caseId, day);
        }
    }

    /** Keeps what the coordinator heard by day 30 or 90; a death ends the case with care. */
    public void record(CaseId caseId, int day, Followed followed, String by) {
        add(caseId, day, followed, Source.COORDINATOR, false, by);
        if (followed.condition() == Condition.DIED) {
            cases.recordDeath(caseId, followed.words());
        }
    }

    private void add(CaseId caseId, int day, Followed followed, Source source, boolean wantsCall, String by) {
        try {
            sql.sql("insert into outcomes (id, case_reference, day, source, done, advice, why_not, condition,"
                            + " what_happened, wants_call, recorded_by, recorded_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            UUID.randomUUID(),
                            caseId.reference(),
                            day,
                            source.name(),
                            followed.done().name(),
                            followed.advice().name(),
                            followed.whyNot() == null ? null : followed.whyNot().name(),
                            followed.condition().name(),
                            followed.words(),
                            wantsCall,
                            by,
                            Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException sentTwice) {
            throw new FollowUpRefusal(Why.TOLD_ALREADY);
        }
    }

    private boolean isTold(CaseId caseId, int day, Source source) {
        return of(caseId).stream().anyMatch(told -> told.day() == day && told.source() == source);
    }

    public void close(CaseId caseId) {
        cases.close(caseId, CaseStatus.CLOSED);
    }

    @Transactional(readOnly = true)
    public List<Outcome> of(CaseId caseId) {
        return sql.sql("select day, source, done, advice, why_not, condition, what_happened, wants_call, recorded_at"
                        + " from outcomes where case_reference = ? order by day, recorded_at")
                .param(caseId.reference())
                .query(Outcome.class)
                .list();
    }

    /** Who told. */
    public enum Source {
        FAMILY,
        COORDINATOR
    }

    /** What was told of a day; what older releases did not ask, and words, may be null. */
    public record Outcome(
            int day,
            Source source,
            Done done,
            AdviceTaken advice,
            WhyNotFollowed whyNot,
            Condition condition,
            String whatHappened,
            boolean wantsCall,
            Instant recordedAt) {}
}
