package org.secondopinion.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.CaseStatus;
import org.secondopinion.cases.Cases;
import org.secondopinion.clocks.BallOwner;
import org.secondopinion.clocks.CaseClocks;
import org.secondopinion.clocks.CaseDays;
import org.secondopinion.clocks.ClockStanding;
import org.secondopinion.clocks.Pause;
import org.secondopinion.clocks.PauseReason;
import org.secondopinion.clocks.Promise;
import org.secondopinion.clocks.Promises;
import org.secondopinion.clocks.Stage;
import org.secondopinion.clocks.TreatmentWindows;
import org.secondopinion.clocks.WindowAssessment;
import org.secondopinion.clocks.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One case as a line of stages and tasks, with the working days each took; no medical fact and no name of a patient. */
@Service
@Transactional(readOnly = true)
public class CaseTimeline {

    private static final String STAGE = "callActivity";

    private final JdbcClient sql;
    private final Cases cases;
    private final WorkingDays workingDays;
    private final CaseClocks clocks;
    private final Promises promises;
    private final TreatmentWindows windows;

    CaseTimeline(
            JdbcClient sql,
            Cases cases,
            WorkingDays workingDays,
            CaseClocks clocks,
            Promises promises,
            TreatmentWindows windows) {
        this.sql = sql;
        this.cases = cases;
        this.workingDays = workingDays;
        this.clocks = clocks;
        this.promises = promises;
        this.windows = windows;
    }

    public Optional<Timeline> of(CaseId caseId) {
        return cases.find(caseId).map(file -> {
            var activities = activities(caseId);
            return new Timeline(
                    caseId.reference(),
                    file.status(),
                    file.openedAt(),
                    file.closedAt().orElse(null),
                    spans(activities, STAGE),
                    spans(activities, "userTask"),
                    Clocks.of(clocks.of(caseId)),
                    promises.current(caseId)
                            .map(promise -> Promised.of(promise, promises.dueOn(caseId, promise)))
                            .orElse(null),
                    windows.current(caseId).orElse(null));
        });
    }

    private List<Activity> activities(CaseId caseId) {
        return sql.sql("select * from oversight_activities(?)")
                .param(caseId.reference())
                .query(Activity.class)
                .list();
    }

    private List<Span> spans(List<Activity> activities, String kind) {
        return activities.stream()
                .filter(activity -> activity.kind().equals(kind))
                .map(activity -> new Span(
                        activity.name(),
                        activity.activity(),
                        activity.assignee(),
                        activity.startedAt(),
                        activity.endedAt(),
                        activity.endedAt() == null
                                ? null
                                : workingDays.between(day(activity.startedAt()), day(activity.endedAt())),
                        Boolean.TRUE.equals(activity.wasCancelled())))
                .toList();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    record Activity(
            String process,
            String activity,
            String name,
            String kind,
            String assignee,
            Instant startedAt,
            Instant endedAt,
            Boolean wasCancelled) {}

    /**
     * Times of a case; {@code closedAt} is null while it is open, {@code promise} and {@code windowFit} until they are
     * known.
     */
    public record Timeline(
            String reference,
            CaseStatus status,
            Instant openedAt,
            Instant closedAt,
            List<Span> stages,
            List<Span> tasks,
            Clocks clocks,
            Promised promise,
            WindowAssessment windowFit) {}

    /** Both clocks in working days of a calendar, pauses without what was written about them, and every working day. */
    public record Clocks(
            String calendar,
            Stage stage,
            ClockStanding.Running collection,
            ClockStanding.Running review,
            List<Waiting> pauses,
            List<CaseDays.Span> days) {

        static Clocks of(ClockStanding standing) {
            return new Clocks(
                    standing.calendar(),
                    standing.stage(),
                    standing.collection(),
                    standing.review(),
                    standing.pauses().stream().map(Waiting::of).toList(),
                    standing.days());
        }
    }

    /** What is promised now, without the reason that was written; {@code dueOn} moves when the review clock stands. */
    public record Promised(
            int workingDays, LocalDate promisedOn, LocalDate countedFrom, LocalDate dueOn, String source) {

        static Promised of(Promise promise, LocalDate dueOn) {
            return new Promised(
                    promise.workingDays(), promise.promisedOn(), promise.countedFrom(), dueOn, promise.source());
        }
    }

    /** One pause; {@code endedAt} is null while it lasts. */
    public record Waiting(PauseReason reason, BallOwner owner, Instant begunAt, Instant endedAt) {

        static Waiting of(Pause pause) {
            return new Waiting(pause.reason(), pause.owner(), pause.begunAt(), pause.endedAt());
        }
    }

    /** One stage or task; {@code endedAt} and {@code workingDays} are null while it runs. */
    public record Span(
            String name,
            String id,
            String by,
            Instant startedAt,
            Instant endedAt,
            Integer workingDays,
            boolean wasCancelled) {}
}
