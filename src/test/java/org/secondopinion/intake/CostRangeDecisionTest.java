package org.secondopinion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.Decide;
import org.secondopinion.Decide.Facts;
import org.secondopinion.cases.ReviewFormat;
import org.secondopinion.cases.Urgency;

class CostRangeDecisionTest {

    static final Decide COST = Decide.by("intake/cost-range");

    @ParameterizedTest(name = "{0} {1}: {2} to {3} EUR")
    @CsvSource({
        "REMOTE, ROUTINE, 400, 900",
        "REMOTE, URGENT, 600, 1350",
        "VIDEO, ROUTINE, 550, 1200",
        "IN_PERSON, EXPEDITED, 1000, 3120",
        "BOARD, URGENT, 1800, 4500",
        "ANY, ROUTINE, 400, 3000",
        "FAX, ROUTINE,,",
        "REMOTE, NEVER,,"
    })
    void theFamilyIsToldARange(String format, String urgency, Integer low, Integer high) {
        assertThat(COST.row(wishing(format, urgency)))
                .containsEntry("lowAmount", low)
                .containsEntry("highAmount", high)
                .containsEntry("currency", "EUR");
    }

    @Test
    void everyFormatHasAPriceThatGrowsWithTheUrgency() {
        assertThat(ReviewFormat.values()).allSatisfy(format -> {
            var lowest = Arrays.stream(Urgency.values()).map(urgency ->
                    (Integer) COST.row(wishing(format.name(), urgency.name())).get("lowAmount"));
            assertThat(lowest.toList()).doesNotContainNull().isSorted().doesNotHaveDuplicates();
        });
    }

    private static Facts wishing(String format, String urgency) {
        return Facts.of("COLORECTAL", "STAGE_II", "BEFORE_SURGERY")
                .with("formatWished", format)
                .beside("urgency", urgency);
    }
}
