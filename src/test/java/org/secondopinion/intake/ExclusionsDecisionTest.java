package org.secondopinion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.Decide;
import org.secondopinion.Decide.Facts;

class ExclusionsDecisionTest {

    static final Decide EXCLUSIONS = Decide.by("intake/exclusions");

    @ParameterizedTest(name = "asks about {0}, {1}, plan clear {2}: {3}")
    @CsvSource({
        "'', NEWLY_DIAGNOSED, false, NO_QUESTION",
        "'', DURING_TREATMENT, true, NO_QUESTION",
        "OTHER, DURING_TREATMENT, true, NO_OPEN_DECISION",
        "OTHER, DURING_TREATMENT, false,",
        "OTHER, PROGRESSION, true,",
        "OTHER PROGNOSIS, DURING_TREATMENT, true,",
        "SURGERY, DURING_TREATMENT, true,"
    })
    void onlyAMissingQuestionOrDecisionExcludes(String topics, String situation, boolean planClear, String reason) {
        var facts = Facts.of("COLORECTAL", "STAGE_III", situation)
                .with("questionTopics", topics.isEmpty() ? List.of() : List.of(topics.split(" ")))
                .with("planClear", planClear);

        assertThat(EXCLUSIONS.all("reason", facts)).isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @Test
    void anUnknownTumourOrAStayInHospitalExcludesNobody() {
        var unknown = Facts.of("UNKNOWN", "UNKNOWN", null).with("inHospital", true);

        assertThat(EXCLUSIONS.rows(unknown)).isEmpty();
    }

    @Test
    void anExclusionSaysWhoElseCouldHelp() {
        var facts = Facts.of("UNKNOWN", "UNKNOWN", "NEWLY_DIAGNOSED").with("questionTopics", List.of());

        assertThat(EXCLUSIONS.row(facts).get("advice").toString()).contains("cancer information line");
    }
}
