package org.secondopinion.clocks;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Refusal;
import org.secondopinion.pathway.CountedDate;
import org.secondopinion.pathway.CountedDates;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts open due dates and timers again when a calendar changes or a case has waited; what comes out otherwise moves. */
@Service
@Transactional
public class DueDates {

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final CountedDates dates;
    private final ClockRows rows;
    private final WorkingDays workingDays;
    private final Journal journal;
    private final Clock clock;

    DueDates(CountedDates dates, ClockRows rows, WorkingDays workingDays, Journal journal, Clock clock) {
        this.dates = dates;
        this.rows = rows;
        this.workingDays = workingDays;
        this.journal = journal;
        this.clock = clock;
    }

    /** Counts everything again; answers how many dates moved. */
    public int recount(String why) {
        var pauses = rows.pausesByPeople();
        return move(dates.open(), pauses, why);
    }

    @EventListener
    void on(PauseEnded event) {
        recount(event.caseId(), "the case has waited");
    }

    void recount(CaseId caseId, String why) {
        move(dates.open(caseId), Map.of(caseId, rows.pauses(caseId)), why);
    }

    private int move(List<CountedDate> open, Map<CaseId, List<Pause>> pauses, String why) {
        var moved = 0;
        for (var date : open) {
            var due = due(date, pauses.getOrDefault(date.caseId(), List.of()));
            if (due.isPresent() && !due.get().equals(date.at())) {
                dates.move(date, due.get());
                journal.write(date.caseId(), words(date, due.get(), why), null);
                moved++;
            }
        }
        return moved;
    }

    private static String words(CountedDate date, Instant to, String why) {
        return "'%s' is due %s instead of %s: %s".formatted(date.name(), AT.format(to), AT.format(date.at()), why);
    }

    /** Empty when the model does not count working days there, or not so that they can be counted again. */
    private Optional<Instant> due(CountedDate date, List<Pause> pauses) {
        return DueExpression.in(date.expression())
                .findFirst()
                .filter(call -> call.number().isPresent() && call.calendar().isPresent())
                .flatMap(call -> due(date, call.number().get(), call.calendar().get(), pauses));
    }

    private Optional<Instant> due(CountedDate date, int days, String calendar, List<Pause> pauses) {
        try {
            var time = workingDays.time(calendar);
            var waited = date.urgent() ? 0 : waited(date.countedFrom(), pauses, time);
            return Optional.of(time.after(date.countedFrom(), days + (days == 0 ? 0 : waited))
                    .at());
        } catch (Refusal calendarIsGone) {
            return Optional.empty();
        }
    }

    /** Working days that the case waited because a person said so, in pauses that the date could not know of. */
    private int waited(Instant from, List<Pause> pauses, WorkingTime time) {
        return pauses.stream()
                .filter(pause -> pause.stopsDueDates() && pause.begunAt().isAfter(from))
                .mapToInt(pause -> time.between(pause.begunAt(), pause.isOpen() ? clock.instant() : pause.endedAt()))
                .sum();
    }
}
