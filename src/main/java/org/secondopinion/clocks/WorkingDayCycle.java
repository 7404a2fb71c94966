package org.secondopinion.clocks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.secondopinion.clocks.calendar.Calendars;
import org.secondopinion.pathway.TimerCycle;
import org.springframework.stereotype.Component;

/** Every so many working days, so many times, as {@link WorkingDays#every} writes it. */
@Component
class WorkingDayCycle implements TimerCycle {

    private static final Pattern WORDS = Pattern.compile("R(\\d+)/(?:(\\S+)/)?(\\d+) working days");

    private final WorkingDays workingDays;
    private final Clock clock;

    WorkingDayCycle(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public boolean counts(String cycle) {
        return WORDS.matcher(cycle).matches();
    }

    /** What is a day short of one time more is still in time, for what was moved over a weekend. */
    @Override
    public Optional<Instant> next(String cycle, Duration moved) {
        var words = WORDS.matcher(cycle);
        if (!words.matches()) {
            throw new IllegalArgumentException(cycle);
        }
        var times = Integer.parseInt(words.group(1));
        var days = Integer.parseInt(words.group(3));
        var last = nth(begun(words.group(2)), days * times).plus(moved);
        return Optional.of(nth(clock.instant(), days)).filter(next -> !next.isAfter(nth(last, days - 1)));
    }

    private Instant begun(String written) {
        return written == null
                ? clock.instant()
                : LocalDateTime.parse(written).atZone(ZoneId.systemDefault()).toInstant();
    }

    private Instant nth(Instant start, int days) {
        return workingDays.nth(start, days, Calendars.COMPANY).at();
    }
}
