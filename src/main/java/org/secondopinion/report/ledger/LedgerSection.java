package org.secondopinion.report.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseFileSection;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.PlainWords;
import org.springframework.stereotype.Component;

/** Both opinions side by side, what the reviewers' verdicts propose for the ledger, and what a person made of it. */
@Component
class LedgerSection implements CaseFileSection {

    private final LedgerLines ledger;
    private final DoctorCalls calls;

    LedgerSection(LedgerLines ledger, DoctorCalls calls) {
        this.ledger = ledger;
        this.calls = calls;
    }

    @Override
    public int order() {
        return 82;
    }

    @Override
    public Part of(CaseFile file, Audience audience) {
        var lines = ledger.of(file.id());
        var facts = lines.isEmpty() ? List.<Fact>of() : List.of(new Fact("How it is proposed", ProposalRules.IN_WORDS));
        var tables = new ArrayList<>(tables(lines));
        if (audience == Audience.COORDINATION && lines.stream().anyMatch(LedgerLines.Line::differs)) {
            tables.addAll(callTables(file.id()));
        }
        return new Part("two-opinions", "First and second opinion", facts, tables);
    }

    private static List<Table> tables(List<LedgerLines.Line> lines) {
        return List.of(
                new Table(
                        "Side by side",
                        List.of("No.", "Field", "First opinion", "Second opinion", "Who said what"),
                        lines.stream()
                                .map(line -> row(
                                        line.field().ordinal() + 1,
                                        line.field().words(),
                                        line.first(),
                                        line.second(),
                                        line.proposedReason()))
                                .toList()),
                new Table(
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
    }

    private List<Table> callTables(CaseId caseId) {
        return List.of(
                new Table(
                        "Call between the two doctors",
                        List.of(
                                "Day",
                                "Time",
                                "Who takes part",
                                "The treating team says",
                                "How it ended",
                                "On",
                                "Words"),
                        calls.of(caseId).stream()
                                .map(call -> row(
                                        call.proposedOn(),
                                        call.proposedTime(),
                                        call.participants(),
                                        said(call),
                                        call.isOpen() ? "open" : words(call.outcome()),
                                        call.endedOn(),
                                        call.words()))
                                .toList()),
                new Table(
                        "Offer a call, or write down how it ended",
                        List.of("Page"),
                        List.of(row("/cases/%s/doctor-call".formatted(caseId)))));
    }

    private String said(DoctorCall call) {
        return calls.answers(call.id()).stream()
                .map(answer ->
                        "%s: %s".formatted(answer.answeredBy(), answer.isAccepted() ? "yes, " + answer.atTime() : "no"))
                .collect(Collectors.joining("; "));
    }

    private static String words(Enum<?> outcome, Enum<?> weight) {
        return outcome == null ? "" : "%s, weight %s".formatted(words(outcome), words(weight));
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase().replace('_', ' ');
    }

    private static List<String> row(Object... cells) {
        return Stream.of(cells)
                .map(cell -> cell instanceof Instant time ? PlainWords.of(time) : Objects.toString(cell, ""))
                .toList();
    }
}
