package org.secondopinion.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.Decide;

class EscalationDecisionTest {

    @ParameterizedTest(name = "{0}: {1} working days")
    @CsvSource({"ROUTINE, 3", "EXPEDITED, 1", "URGENT, 0"})
    void managersHearOfAnOverdueTaskTheSoonerTheMoreUrgentItIs(String urgency, int days) {
        assertThat(Decide.by("clocks/escalation").row(Map.of("urgency", urgency)))
                .containsEntry("overdueDays", days);
    }
}
