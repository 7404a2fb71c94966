package org.secondopinion.summary;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.CourseOfDisease;
import org.secondopinion.cases.PartialDate;
import org.springframework.stereotype.Component;

/** The course as the events of the summary tell it. */
@Component
class DiseaseCourse implements CourseOfDisease {

    private static final Map<Block.Kind, Turn> TURNS = Map.of(
            Block.Kind.PROGRESSION, Turn.PROGRESSION,
            Block.Kind.NEW_SYMPTOMS, Turn.NEW_SYMPTOMS,
            Block.Kind.REMISSION, Turn.REMISSION);

    private final SummaryFacts facts;

    DiseaseCourse(SummaryFacts facts) {
        this.facts = facts;
    }

    @Override
    public Optional<Turn> lastTurn(CaseId caseId) {
        return last(caseId, fact -> fact.kind() != null && TURNS.containsKey(fact.kind()))
                .map(fact -> TURNS.get(fact.kind()));
    }

    @Override
    public Optional<PartialDate> lastProgression(CaseId caseId) {
        return last(caseId, fact -> fact.is(Block.Kind.PROGRESSION)).flatMap(SummaryFact::date);
    }

    private Optional<SummaryFact> last(CaseId caseId, Predicate<SummaryFact> kind) {
        return facts.of(caseId).stream()
                .filter(kind)
                .filter(fact -> fact.date().isPresent())
                .max(Comparator.comparing(fact -> fact.date().orElseThrow()));
    }
}
