package org.secondopinion.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.Decide;

class SpecimenExportDecisionTest {

    static final Decide EXPORT = Decide.by("records/specimen-export");

    @ParameterizedTest(name = "{2} from {0} to {1}, {3}: {4}, {5} days")
    @CsvSource({
        "IN, IN, SLIDES, CLINICAL, ALLOWED, 3",
        "CN, CN, BLOCK, CLINICAL, ALLOWED, 3",
        "DE, FR, BLOOD, CLINICAL, ALLOWED, 5",
        "IN, DE, SLIDES, CLINICAL, ALLOWED, 10",
        "IN, US, UNSTAINED_SLIDES, CLINICAL, ALLOWED, 10",
        "IN, US, BLOOD, CLINICAL, ASK_COMPLIANCE, 15",
        "IN, CN, SLIDES, CLINICAL, ASK_COMPLIANCE, 15",
        "IN, US, SLIDES, RESEARCH, ASK_COMPLIANCE, 30",
        "CN, US, SLIDES, CLINICAL, DIGITAL_ONLY, 10",
        "CN, US, BLOOD, RESEARCH, ASK_COMPLIANCE, 30",
        "US, DE, BLOCK, CLINICAL, ALLOWED, 7",
        "US, DE, BLOOD, CLINICAL, ASK_COMPLIANCE, 15",
        "DE, US, SLIDES, CLINICAL, ASK_COMPLIANCE, 15",
        "BR, US, SLIDES, CLINICAL, ASK_COMPLIANCE, 15",
        "IN, DE, DIGITAL_SLIDES, CLINICAL, ALLOWED, 0",
        "CN, US, DIGITAL_SLIDES, CLINICAL, ASK_COMPLIANCE, 10",
        "CN, US, DIGITAL_SLIDES, RESEARCH, ASK_COMPLIANCE, 30",
        ", DE, DIGITAL_SLIDES, CLINICAL, ALLOWED, 0",
        "IN, DE, TEETH, CLINICAL, ASK_COMPLIANCE, 15",
        "IN, DE,, CLINICAL, ASK_COMPLIANCE, 15",
        "IN, DE, SLIDES,, ASK_COMPLIANCE, 30",
        ", DE, SLIDES, CLINICAL, ASK_COMPLIANCE, 15",
        ",, SLIDES, CLINICAL, ASK_COMPLIANCE, 15",
        ",,,, ASK_COMPLIANCE, 30"
    })
    void whatNoRuleAllowsIsAsked(
            String from, String to, String material, String purpose, String permission, int leadDays) {
        assertThat(EXPORT.row(specimen(from, to, material, purpose)))
                .containsEntry("permission", permission)
                .containsEntry("leadDays", leadDays);
    }

    @Test
    void everyWayHasExactlyOneAnswerWithItsDocument() {
        var countries = List.of("IN", "CN", "DE", "FR", "US", "GB", "BR");
        for (var from : countries) {
            for (var to : countries) {
                for (var material : List.of("SLIDES", "BLOCK", "UNSTAINED_SLIDES", "BLOOD", "DIGITAL_SLIDES")) {
                    for (var purpose : List.of("CLINICAL", "RESEARCH")) {
                        assertThat(EXPORT.row(specimen(from, to, material, purpose)))
                                .hasEntrySatisfying(
                                        "documentNeeded",
                                        document ->
                                                assertThat((String) document).isNotBlank());
                    }
                }
            }
        }
    }

    private static Map<String, Object> specimen(String from, String to, String material, String purpose) {
        var specimen = new HashMap<String, Object>();
        specimen.put("from", from);
        specimen.put("to", to);
        specimen.put("material", material);
        specimen.put("purpose", purpose);
        return Map.of("specimen", specimen);
    }
}
