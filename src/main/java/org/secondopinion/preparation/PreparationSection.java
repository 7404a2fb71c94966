package org.secondopinion.preparation;

import java.util.ArrayList;
import java.util.List;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseFileSection;
import org.secondopinion.cases.PlainWords;
import org.secondopinion.intake.CostEstimates;
import org.springframework.stereotype.Component;

@Component
class PreparationSection implements CaseFileSection {

    private final ServiceChoices choices;
    private final CostEstimates costs;

    PreparationSection(ServiceChoices choices, CostEstimates costs) {
        this.choices = choices;
        this.costs = costs;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Part of(CaseFile file, Audience audience) {
        var facts = new ArrayList<Fact>();
        choices.find(file.id()).ifPresent(choice -> {
            add(facts, "Service proposed", PlainWords.of(choice.proposed()));
            add(facts, "Why", choice.reason());
            add(
                    facts,
                    "Service chosen",
                    choice.chosen() == null ? null : choice.chosen().words());
            add(facts, "Chosen because", choice.chosenBecause());
            add(facts, "Gaps", choice.gapsReviewed());
            if (audience == Audience.COORDINATION) {
                add(facts, "Cost range", priceThatIsMissing(file, choice.chosen()));
            }
        });
        return Part.of("preparation", "Case preparation", facts);
    }

    /** A sentence where the family has not accepted a price for this service; else null. */
    private String priceThatIsMissing(CaseFile file, ServiceType chosen) {
        return costs.accepted(file.id())
                .map(accepted -> accepted.scope().format())
                .filter(format -> chosen != null && !chosen.isPricedBy(format))
                .map(format -> "The family has accepted a range for another format (%s). Please change the cost range."
                        .formatted(PlainWords.of(format)))
                .orElse(null);
    }

    private static void add(List<Fact> facts, String label, String value) {
        if (value != null) {
            facts.add(new Fact(label, value));
        }
    }
}
