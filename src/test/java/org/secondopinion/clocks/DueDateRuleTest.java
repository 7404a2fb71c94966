package org.secondopinion.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondopinion.clocks.calendar.CalendarsForTests;

class DueDateRuleTest {

    private final DueDateRule rule = new DueDateRule(CalendarsForTests.shipped());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${workingDays.after(3)}",
                "${workingDays.after(10, 'IN-MH')}",
                "${workingDays.after( 0 , \"DE-BY+IN-MH\" )}",
                "${workingDays.after(days)}",
                "${workingDays.every(4, 3)}",
                "${workingDays.after(3, centre.calendar(execution))}",
                "${taskPriority.of(execution)}"
            })
    void whatCanBeCountedIsDeployed(String expression) {
        assertThat(rule.complaint(expression)).isEmpty();
    }

    @Test
    void anUnknownCalendarIsNamedWithTheKnownOnes() {
        assertThat(rule.complaint("${workingDays.after(10, 'IN-XX')}"))
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .startsWith("workingDays.after(10, 'IN-XX'): There is no calendar 'IN-XX'.")
                        .contains("IN, IN-DL"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "401", "1000", "2.5", "", "'3'"})
    void aNumberThatIsNoNumberOfWorkingDaysIsRefused(String days) {
        assertThat(rule.complaint("${workingDays.after(%s, 'IN-MH')}".formatted(days)))
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).contains("a whole number of working days from 0 to 400"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "4, 0", "0, 3", "100, 5", "4, three", "4, 3, 'IN-MH'"})
    void aCycleThatDoesNotSayHowLongItGoesOnIsRefused(String numbers) {
        assertThat(rule.complaint("${workingDays.every(%s)}".formatted(numbers)))
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).contains("after how many working days and how many times"));
    }
}
