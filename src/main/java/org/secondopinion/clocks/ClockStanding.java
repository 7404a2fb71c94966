package org.secondopinion.clocks;

import java.time.Instant;
import java.util.List;
import org.secondopinion.clocks.calendar.Calendars;

/** Where a case's clocks stand now. */
public record ClockStanding(
        String calendar,
        Stage stage,
        Running collection,
        Running review,
        List<Pause> pauses,
        List<CaseDays.Span> days) {

    static ClockStanding of(ClockHistory history, CaseDays days) {
        return new ClockStanding(
                Calendars.COMPANY,
                history.stageAt(history.end()),
                running(history, days, Stage.COLLECTION),
                running(history, days, Stage.REVIEW),
                history.pauses(),
                days.spans());
    }

    private static Running running(ClockHistory history, CaseDays days, Stage stage) {
        var isNow = history.stageAt(history.end()) == stage;
        return new Running(
                history.firstBegun(stage).orElse(null),
                isNow && history.pauseAt(history.end()).isEmpty(),
                days.run(stage),
                days.paused(stage));
    }

    /** One clock: when it first began, and the working days that it ran and stood; {@code begunAt} may be null. */
    public record Running(Instant begunAt, boolean isRunning, int workingDays, int pausedDays) {

        /** All its working days, run or not. */
        int days() {
            return workingDays + pausedDays;
        }
    }
}
