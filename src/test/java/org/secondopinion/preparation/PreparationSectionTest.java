package org.secondopinion.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseFileSection.Audience;
import org.secondopinion.cases.CaseFileSection.Fact;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.ReviewFormat;
import org.secondopinion.cases.Urgency;
import org.secondopinion.intake.CostEstimate;
import org.secondopinion.intake.CostEstimates;
import org.secondopinion.intake.CostScope;
import org.secondopinion.preparation.ServiceChoices.Choice;

class PreparationSectionTest {

    static final CaseId CASE = CaseId.of("SO-2026-000123");

    final ServiceChoices choices = mock();
    final CostEstimates costs = mock();
    final PreparationSection section = new PreparationSection(choices, costs);

    @ParameterizedTest(name = "accepted {0}, chosen {1}: a price is missing is {2}")
    @CsvSource({
        "REMOTE, REMOTE_OPINION, false",
        "VIDEO, REMOTE_OPINION, false",
        "ANY, TUMOUR_BOARD, false",
        "BOARD, TUMOUR_BOARD, false",
        "IN_PERSON, IN_PERSON_VISIT, false",
        "REMOTE, TUMOUR_BOARD, true",
        "VIDEO, IN_PERSON_VISIT, true",
        "BOARD, REMOTE_OPINION, true"
    })
    void aServiceWithoutAnAcceptedPriceIsPointedOut(ReviewFormat accepted, ServiceType chosen, boolean missing) {
        priceAcceptedFor(accepted);
        chosen(chosen);

        assertThat(facts(Audience.COORDINATION).contains("Cost range")).isEqualTo(missing);
        assertThat(facts(Audience.REVIEW)).doesNotContain("Cost range");
    }

    @Test
    void nothingIsMissingBeforeAServiceIsChosen() {
        priceAcceptedFor(ReviewFormat.REMOTE);
        chosen(null);

        assertThat(facts(Audience.COORDINATION)).doesNotContain("Cost range");
    }

    private void priceAcceptedFor(ReviewFormat format) {
        var estimate = mock(CostEstimate.class);
        when(estimate.scope()).thenReturn(new CostScope(format, null, Set.of(), Urgency.ROUTINE));
        when(costs.accepted(CASE)).thenReturn(Optional.of(estimate));
    }

    private void chosen(ServiceType service) {
        when(choices.find(CASE)).thenReturn(Optional.of(new Choice(null, null, null, service, null, null, null)));
    }

    private List<String> facts(Audience audience) {
        var file = mock(CaseFile.class);
        when(file.id()).thenReturn(CASE);
        return section.of(file, audience).facts().stream().map(Fact::label).toList();
    }
}
