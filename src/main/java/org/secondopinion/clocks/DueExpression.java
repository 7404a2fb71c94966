package org.secondopinion.clocks;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.secondopinion.clocks.calendar.Calendars;

/** A call of {@code workingDays.after} as an analyst writes it; what is known only when the model runs is empty. */
record DueExpression(String call, String days, Optional<String> calendar, boolean isCalendarWritten) {

    private static final Pattern CALL = Pattern.compile(
            "workingDays\\.after\\(\\s*([^,)]*?)\\s*(?:,\\s*(?:'([^']*)'|\"([^\"]*)\"|([^)]*?))\\s*)?\\)");

    static Stream<DueExpression> in(String expression) {
        return CALL.matcher(expression).results().map(DueExpression::of);
    }

    private static DueExpression of(MatchResult call) {
        var written = Optional.ofNullable(call.group(2)).or(() -> Optional.ofNullable(call.group(3)));
        var isLeftOut = call.group(4) == null && written.isEmpty();
        return new DueExpression(
                call.group(), call.group(1), isLeftOut ? Optional.of(Calendars.COMPANY) : written, written.isPresent());
    }

    boolean isNumberKnownOnlyLater() {
        return days.matches("[A-Za-z].*");
    }

    /** The number of working days; empty when it is none that can be counted. */
    Optional<Integer> number() {
        return Optional.of(days)
                .filter(written -> written.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(number -> number <= WorkingTime.MOST);
    }
}
