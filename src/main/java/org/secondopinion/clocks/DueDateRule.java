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
                .flatMap(call -> wrongDays(call).or(() -> unknownCalendar(call)).stream())
                .findFirst();
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
