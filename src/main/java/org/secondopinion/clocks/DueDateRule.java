package org.secondopinion.clocks;

import java.util.Optional;
import org.secondopinion.cases.Refusal;
import org.secondopinion.clocks.calendar.Calendars;
import org.secondopinion.pathway.ExpressionRule;
import org.springframework.stereotype.Component;

/** A model counts working days that can be counted, by a calendar that there is. */
@Component
class DueDateRule implements ExpressionRule {

    private final Calendars calendars;

    DueDateRule(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public Optional<String> complaint(String expression) {
        return DueExpression.in(expression)
                .flatMap(call -> wrongCycle(call).or(() -> wrongDays(call)).or(() -> unknownCalendar(call)).stream())
                .findFirst();
    }

    private static Optional<String> wrongCycle(DueExpression call) {
        return Optional.of(call)
                .filter(DueExpression::isEndless)
                .map(cycle ->
                        "%s: write two whole numbers, after how many working days and how many times, such as (4, 3); together at most %d days."
                                .formatted(cycle.call(), WorkingTime.MOST));
    }

    private static Optional<String> wrongDays(DueExpression call) {
        if (call.isNumberKnownOnlyLater() || call.number().isPresent()) {
            return Optional.empty();
        }
        return Optional.of("%s: write a whole number of working days from 0 to %d instead of '%s'."
                .formatted(call.call(), WorkingTime.MOST, call.days()));
    }

    private Optional<String> unknownCalendar(DueExpression call) {
        try {
            call.calendar().filter(name -> call.isCalendarWritten()).ifPresent(calendars::named);
            return Optional.empty();
        } catch (Refusal unknown) {
            return Optional.of("%s: %s".formatted(call.call(), unknown.getMessage()));
        }
    }
}
