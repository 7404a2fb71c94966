package org.secondopinion.followup;

import java.util.List;
import java.util.Objects;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseFileSection;
import org.secondopinion.cases.PlainWords;
import org.springframework.stereotype.Component;

@Component
class FollowUpSection implements CaseFileSection {

    private final NextSteps steps;
    private final Outcomes outcomes;
    private final Feedbacks feedbacks;

    FollowUpSection(NextSteps steps, Outcomes outcomes, Feedbacks feedbacks) {
        this.steps = steps;
        this.outcomes = outcomes;
        this.feedbacks = feedbacks;
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public Part of(CaseFile file, Audience audience) {
        return new Part(
                "followup",
                "Next steps and follow-up",
                feedback(file),
                List.of(
                        new Table(
                                "Next steps",
                                List.of("Kind", "Step", "Seen to by", "Due", "State", "What came of it"),
                                steps.of(file.id()).stream()
                                        .map(step -> row(step, audience))
                                        .toList()),
                        new Table(
                                "Outcomes",
                                List.of(
                                        "When",
                                        "Told by",
                                        "What was done",
                                        "Advice",
                                        "Why not",
                                        "Patient",
                                        "In words",
                                        "Call"),
                                outcomes.of(file.id()).stream()
                                        .map(FollowUpSection::row)
                                        .toList())));
    }

    private List<Fact> feedback(CaseFile file) {
        return feedbacks
                .of(file.id())
                .map(said -> List.of(
                        new Fact("Rating", said.rating() == null ? "none given" : said.rating() + " of 5"),
                        new Fact("Feedback", said.words() == null ? "none given" : said.words())))
                .orElse(List.of());
    }

    /** Reviewers do not read who the family is. */
    private static List<String> row(NextStep step, Audience audience) {
        return List.of(
                PlainWords.of(step.kind()),
                step.words(),
                step.ownerName() == null || audience == Audience.REVIEW
                        ? PlainWords.of(step.owner())
                        : "%s: %s".formatted(PlainWords.of(step.owner()), step.ownerName()),
                step.dueOn() == null ? "" : step.dueOn().toString(),
                PlainWords.of(step.state()),
                Objects.requireNonNullElse(step.outcome(), ""));
    }

    private static List<String> row(Outcomes.Outcome told) {
        return List.of(
                "Day " + told.day(),
                PlainWords.of(told.source()),
                words(told.done()),
                words(told.advice()),
                words(told.whyNot()),
                words(told.condition()),
                Objects.requireNonNullElse(told.whatHappened(), ""),
                told.wantsCall() ? "Wants a call" : "");
    }

    private static String words(Enum<?> code) {
        return Objects.requireNonNullElse(PlainWords.of(code), "");
    }
}
