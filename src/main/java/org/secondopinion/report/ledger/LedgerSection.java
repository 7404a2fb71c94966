package org.secondopinion.report.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseFileSection;
import org.secondopinion.cases.CaseId;
import org.springframework.stereotype.Component;

/** Both opinions side by side, what the reviewers' verdicts propose for the ledger, and what a person made of it. */
@Component
class LedgerSection implements CaseFileSection {

    private final LedgerLines ledger;

    LedgerSection(LedgerLines ledger) {
        this.ledger = ledger;
    }

    @Override
    public int order() {
        return 82;
    }

    @Override
    public Part of(CaseFile file, Audience audience) {
        var lines = ledger.of(file.id());
        var facts = lines.isEmpty() ? List.<Fact>of() : List.of(new Fact("How it is proposed", ProposalRules.IN_WORDS));
        return new Part("two-opinions", "First and second opinion", facts, tables(file.id(), lines));
    }

    private List<Table> tables(CaseId caseId, List<LedgerLines.Line> lines) {
        var tables = new ArrayList<Table>();
        tables.add(new Table(
                "Side by side",
                List.of("No.", "Field", "First opinion", "Second opinion", "Who said what"),
                lines.stream()
                        .map(line -> row(
                                line.field().ordinal() + 1,
                                line.field().words(),
                                line.first(),
                                line.second(),
                                line.proposedReason()))
                        .toList()));
        tables.add(new Table(
                "Proposed and confirmed",
                List.of("Field", "Proposed", "Since", "Confirmed as", "By", "On"),
                lines.stream()
                        .map(line -> row(
                                line.field().words(),
                                words(line.proposed(), line.proposedWeight()),
                                line.proposedAt(),
                                words(line.outcome(), line.weight()),
                                line.comparedBy(),
                                line.comparedAt()))
                        .toList()));
        return tables;
    }

    private static String words(Enum<?> outcome, Enum<?> weight) {
        return outcome == null ? "" : "%s, weight %s".formatted(words(outcome), words(weight));
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase().replace('_', ' ');
    }

    private static List<String> row(Object... cells) {
        return Stream.of(cells).map(cell -> Objects.toString(cell, "")).toList();
    }
}
