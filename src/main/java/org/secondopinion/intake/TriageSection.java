package org.secondopinion.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseFileSection;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Findings;
import org.secondopinion.cases.PlainWords;
import org.springframework.stereotype.Component;

/** The triage of the case: what the rules found, what they propose, and what was decided. */
@Component
class TriageSection implements CaseFileSection {

    private static final List<String> DECISIONS = List.of("RedFlags", "Exclusions", "Benefit", "TreatmentWindow");

    private final Triage triage;
    private final Findings findings;

    TriageSection(Triage triage, Findings findings) {
        this.triage = triage;
        this.findings = findings;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Part of(CaseFile file, Audience audience) {
        var facts = new ArrayList<Fact>();
        triage.of(file.id()).ifPresent(standing -> facts.addAll(factsOf(standing)));
        return new Part("triage", "Triage", facts, List.of(foundFor(file.id())));
    }

    private static List<Fact> factsOf(Triage.Standing standing) {
        var proposed = List.of(
                new Fact("Treatment window", standing.windowInWords()),
                new Fact("Proposal", standing.proposal().words()),
                new Fact("Because", String.join(" ", standing.reasons())));
        return Stream.concat(proposed.stream(), standing.decided().stream().flatMap(TriageSection::factsOf))
                .toList();
    }

    private static Stream<Fact> factsOf(Triage.Decided decided) {
        var how = decided.overridden() ? ", differs from the proposal" : "";
        return Stream.of(
                        Optional.of(new Fact(
                                "Decision",
                                "%s (%s, %s%s)"
                                        .formatted(
                                                decided.answer().words(),
                                                decided.by(),
                                                PlainWords.of(decided.at()),
                                                how))),
                        Optional.ofNullable(decided.reason()).map(reason -> new Fact("Reason of the decision", reason)))
                .flatMap(Optional::stream);
    }

    private Table foundFor(CaseId caseId) {
        var rows = findings.of(caseId, DECISIONS).stream()
                .map(found -> List.of(
                        found.words(), found.source(), found.reviewedOn().toString()))
                .toList();
        return new Table("What the rules found", List.of("Finding", "Source", "Rule reviewed on"), rows);
    }
}
