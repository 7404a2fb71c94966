package org.secondopinion.followup;

import java.util.List;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseFileSection;
import org.secondopinion.cases.PlainWords;
import org.springframework.stereotype.Component;

@Component
class FollowUpSection implements CaseFileSection {

    private final NextSteps steps;
    private final Outcomes outcomes;

    FollowUpSection(NextSteps steps, Outcomes outcomes) {
        this.steps = steps;
        this.outcomes = outcomes;
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public Part of(CaseFile file, Audience audience) {
        var listed = steps.of(file.id()).stream()
                .map(step -> List.of(
                        PlainWords.of(step.kind()),
                        step.words(),
                        PlainWords.of(step.state()),
                        step.outcome() == null ? "" : step.outcome()))
                .toList();
        var known = outcomes.of(file.id()).stream()
                .map(outcome ->
                        List.of("Day " + outcome.day(), PlainWords.of(outcome.advice()), outcome.whatHappened()))
                .toList();
        var feedback = outcomes.feedback(file.id())
                .map(said -> List.of(
                        new Fact("Rating", said.rating() == null ? "none given" : said.rating() + " of 5"),
                        new Fact("Feedback", said.words() == null ? "none given" : said.words())))
                .orElse(List.of());
        return new Part(
                "followup",
                "Next steps and follow-up",
                feedback,
                List.of(
                        new Table("Next steps", List.of("Kind", "Step", "State", "What came of it"), listed),
                        new Table("Outcomes", List.of("When", "Advice", "What happened"), known)));
    }
}
