package org.secondopinion.clocks;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.secondopinion.cases.Refusal;
import org.secondopinion.clocks.calendar.Calendars;
import org.secondopinion.pathway.ExpressionRule;
import org.springframework.stereotype.Component;

/** A model counts working days that can be counted, by a calendar that there is. */
@Component
class DueDateRule implements ExpressionRule {

    private static final Pattern CALL = Pattern.compile(
            "workingDays\\.after\\(\\s*([^,)]*?)\\s*(?:,\\s*(?:'([^']*)'|\"([^\"]*)\"|[^)]*?)\\s*)?\\)");

    private final Calendars calendars;

    DueDateRule(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public Optional<String> complaint(String expression) {
        return CALL.matcher(expression)
                .results()
                .flatMap(call -> wrongDays(call).or(() -> unknownCalendar(call)).stream())
                .findFirst();
    }

    private static Optional<String> wrongDays(MatchResult call) {
        var days = call.group(1);
        var isKnownOnlyLater = days.matches("[A-Za-z].*");
        if (isKnownOnlyLater || days.matches("\\d{1,3}") && Integer.parseInt(days) <= WorkingTime.MOST) {
            return Optional.empty();
        }
        return Optional.of("%s: write a whole number of working days from 0 to %d instead of '%s'."
                .formatted(call.group(), WorkingTime.MOST, days));
    }

    private Optional<String> unknownCalendar(MatchResult call) {
        var name = call.group(2) == null ? call.group(3) : call.group(2);
        if (name == null) {
            return Optional.empty();
        }
        try {
            calendars.named(name);
            return Optional.empty();
        } catch (Refusal unknown) {
            return Optional.of("%s: %s".formatted(call.group(), unknown.getMessage()));
        }
    }
}
