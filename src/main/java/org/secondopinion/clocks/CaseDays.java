package org.secondopinion.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Every working day of a case, from the inquiry to its closing, with who had the ball. A day belongs to the one who has
 * it when the day closes, so that no day is counted twice and none is left out.
 */
public record CaseDays(List<CaseDay> days) {

    /** One working day; {@code pause} is null while nobody outside is waited for. */
    record CaseDay(int number, LocalDate date, Stage stage, BallOwner owner, Pause pause) {

        private boolean goesOnAs(CaseDay next) {
            return stage == next.stage() && owner == next.owner() && samePause(next);
        }

        private boolean samePause(CaseDay next) {
            return pause == null
                    ? next.pause() == null
                    : next.pause() != null && pause.id().equals(next.pause().id());
        }

        boolean runs(Stage ofStage) {
            return stage == ofStage && pause == null;
        }
    }

    static CaseDays of(ClockHistory history, WorkingTime time) {
        var first = time.dateOf(history.opened());
        var dates = time.workingDays(first.minusDays(1), time.dateOf(history.end()));
        return new CaseDays(IntStream.range(0, dates.size())
                .mapToObj(i -> day(i + 1, dates.get(i), history, time))
                .toList());
    }

    private static CaseDay day(int number, LocalDate date, ClockHistory history, WorkingTime time) {
        var decisive = within(time.closing(date), history.opened(), history.end());
        var pause = history.pauseAt(decisive).orElse(null);
        var owner = pause == null ? BallOwner.US : pause.owner();
        return new CaseDay(number, date, history.stageAt(decisive), owner, pause);
    }

    private static Instant within(Instant instant, Instant earliest, Instant latest) {
        if (instant.isBefore(earliest)) {
            return earliest;
        }
        return instant.isAfter(latest) ? latest : instant;
    }

    /** The working days on which a stage's clock ran. */
    int run(Stage stage) {
        return (int) days.stream().filter(day -> day.runs(stage)).count();
    }

    /** The working days of a stage on which somebody was waited for. */
    int paused(Stage stage) {
        return (int) days.stream()
                .filter(day -> day.stage() == stage && day.pause() != null)
                .count();
    }

    /** The nth working day of the review clock after a date; days to come are counted as if nothing stood in the way. */
    LocalDate due(LocalDate from, int workingDays, WorkingTime time) {
        var gone = from;
        var left = workingDays;
        for (var day : days) {
            if (day.date().isAfter(from) && left > 0) {
                gone = day.date();
                left -= day.runs(Stage.REVIEW) || day.stage() == Stage.AFTERWARDS ? 1 : 0;
            }
        }
        return time.dayAfter(gone, left);
    }

    /** The same days as a list to be read: day 4 to 9, waiting for records, the family. */
    List<Span> spans() {
        var spans = new ArrayList<Span>();
        var from = 0;
        for (var i = 0; i < days.size(); i++) {
            if (i + 1 == days.size() || !days.get(i).goesOnAs(days.get(i + 1))) {
                spans.add(Span.of(days.get(from), days.get(i)));
                from = i + 1;
            }
        }
        return spans;
    }

    /** Consecutive working days with one owner; {@code reason} is null when the ball is with us as planned. */
    public record Span(
            int firstDay, int lastDay, LocalDate from, LocalDate to, Stage stage, BallOwner owner, PauseReason reason) {

        private static Span of(CaseDay first, CaseDay last) {
            return new Span(
                    first.number(),
                    last.number(),
                    first.date(),
                    last.date(),
                    first.stage(),
                    first.owner(),
                    first.pause() == null ? null : first.pause().reason());
        }

        public String why() {
            return reason == null ? stage.words() : reason.words();
        }
    }
}
