package org.secondopinion.followup;

import java.util.List;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.PlainWords;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a case with their check-lists, as a coordinator and a family read them. */
@Service
@Transactional(readOnly = true)
public class FollowedSteps {

    private final NextSteps steps;
    private final TravelChecks checks;

    FollowedSteps(NextSteps steps, TravelChecks checks) {
        this.steps = steps;
        this.checks = checks;
    }

    public List<Followable> of(CaseId caseId) {
        return steps.of(caseId).stream()
                .map(step -> new Followable(
                        step,
                        PlainWords.of(step.kind()),
                        checks.of(step.id()).stream()
                                .map(check ->
                                        new Point(check.item(), check.item().words(), check.state(), check.note()))
                                .toList()))
                .toList();
    }

    public record Followable(NextStep step, String kind, List<Point> checks) {}

    /** {@code note} may be null. */
    public record Point(TravelItem item, String words, TravelItem.State state, String note) {}
}
