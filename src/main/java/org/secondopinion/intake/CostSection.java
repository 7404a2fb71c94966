package org.secondopinion.intake;

import java.util.ArrayList;
import java.util.List;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseFileSection;
import org.secondopinion.cases.PlainWords;
import org.springframework.stereotype.Component;

/** What the family was told that the review may cost, and what it answered; not for reviewers. */
@Component
class CostSection implements CaseFileSection {

    private static final List<String> COLUMNS =
            List.of("Made on", "For", "Range", "In the price", "Not in the price", "Answer", "Standing", "Rule");

    private final CostEstimates costs;

    CostSection(CostEstimates costs) {
        this.costs = costs;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Part of(CaseFile file, Audience audience) {
        var history = audience == Audience.COORDINATION ? costs.history(file.id()) : List.<CostEstimate>of();
        var facts = new ArrayList<Fact>();
        history.stream()
                .filter(estimate -> standing(estimate).equals(Standing.HOLDS))
                .forEach(estimate -> facts.add(new Fact("Accepted", inShort(estimate))));
        history.stream()
                .filter(CostEstimate::waitsForAnAnswer)
                .forEach(estimate -> facts.add(new Fact(
                        estimate.isChange() ? "Change that waits for the family" : "Waits for the family",
                        inShort(estimate))));
        var rows = history.stream().map(CostSection::row).toList();
        return new Part("costs", "Cost range", facts, List.of(new Table("Cost ranges of the case", COLUMNS, rows)));
    }

    private static String inShort(CostEstimate estimate) {
        return "%s (%s)".formatted(estimate.range().words(), estimate.scope().words());
    }

    private static List<String> row(CostEstimate estimate) {
        return List.of(
                PlainWords.of(estimate.madeAt()),
                estimate.scope().words(),
                estimate.range().words(),
                parts(estimate.range().included()),
                parts(estimate.range().notIncluded()),
                estimate.answered().map(CostSection::words).orElse(""),
                PlainWords.of(standing(estimate)),
                rule(estimate.range()));
    }

    private static String parts(List<CostItem> items) {
        return String.join(
                ", ", items.stream().map(item -> PlainWords.of(item.code())).toList());
    }

    private static String words(CostEstimate.Answered said) {
        var format = said.answer().format();
        return "%s%s by %s, %s"
                .formatted(
                        PlainWords.of(said.answer().kind()),
                        format == null ? "" : " (" + PlainWords.of(format).toLowerCase() + ")",
                        said.by(),
                        PlainWords.of(said.at()));
    }

    private static String rule(CostRange range) {
        var version = range.ruleVersion() == null ? "" : "version %d, ".formatted(range.ruleVersion());
        return "%sreviewed on %s: %s".formatted(version, range.reviewedOn(), range.source());
    }

    private static Standing standing(CostEstimate estimate) {
        if (estimate.isSuperseded()) {
            return Standing.SUPERSEDED;
        }
        if (estimate.answered().isEmpty()) {
            return Standing.WAITS;
        }
        return estimate.is(CostAnswer.Kind.ACCEPTED) ? Standing.HOLDS : Standing.DOES_NOT_HOLD;
    }

    private enum Standing {
        WAITS,
        HOLDS,
        DOES_NOT_HOLD,
        SUPERSEDED
    }
}
