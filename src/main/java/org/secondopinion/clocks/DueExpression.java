package org.secondopinion.clocks;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.secondopinion.clocks.calendar.Calendars;

/**
 * A call of {@code workingDays.after} or {@code workingDays.every} as an analyst writes it; what is known only when the
 * model runs is empty. A cycle has {@code times}, another date has not.
 */
record DueExpression(
        String call, String days, Optional<String> calendar, boolean isCalendarWritten, Optional<String> times) {

    private static final Pattern DATE = Pattern.compile(
            "workingDays\\.after\\(\\s*([^,)]*?)\\s*(?:,\\s*(?:'([^']*)'|\"([^\"]*)\"|([^)]*?))\\s*)?\\)");
    private static final Pattern CYCLE =
            Pattern.compile("workingDays\\.every\\(\\s*([^,)]*?)\\s*(?:,\\s*([^)]*?)\\s*)?\\)");

    static Stream<DueExpression> in(String expression) {
        return Stream.concat(
                DATE.matcher(expression).results().map(DueExpression::date),
                CYCLE.matcher(expression).results().map(DueExpression::cycle));
    }

    private static DueExpression date(MatchResult call) {
        var written = Optional.ofNullable(call.group(2)).or(() -> Optional.ofNullable(call.group(3)));
        var isLeftOut = call.group(4) == null && written.isEmpty();
        return new DueExpression(
                call.group(),
                call.group(1),
                isLeftOut ? Optional.of(Calendars.COMPANY) : written,
                written.isPresent(),
                Optional.empty());
    }

    private static DueExpression cycle(MatchResult call) {
        var times = Optional.ofNullable(call.group(2)).orElse("");
        return new DueExpression(
                call.group(), call.group(1), Optional.of(Calendars.COMPANY), false, Optional.of(times));
    }

    boolean isNumberKnownOnlyLater() {
        return days.matches("[A-Za-z].*");
    }

    /** The number of working days; empty when it is none that can be counted. */
    Optional<Integer> number() {
        return number(days);
    }

    /** A cycle must say from the start how long it goes on. */
    boolean isEndless() {
        return times.filter(written -> {
                    var days = number().orElse(0);
                    return days == 0
                            || number(written)
                                    .filter(times -> times > 0 && days * times <= WorkingTime.MOST)
                                    .isEmpty();
                })
                .isPresent();
    }

    private static Optional<Integer> number(String written) {
        return Optional.of(written)
                .filter(digits -> digits.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(number -> number <= WorkingTime.MOST);
    }
}
