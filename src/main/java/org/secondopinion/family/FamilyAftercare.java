package org.secondopinion.family;

import java.util.List;
import java.util.Optional;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.CaseStatus;
import org.secondopinion.cases.Cases;
import org.secondopinion.followup.AdviceTaken;
import org.secondopinion.followup.Feedbacks;
import org.secondopinion.followup.Followed;
import org.secondopinion.followup.FollowedSteps;
import org.secondopinion.followup.FollowedSteps.Followable;
import org.secondopinion.followup.Outcomes;
import org.secondopinion.followup.WhyNotFollowed;
import org.secondopinion.handback.HandbackLetters;
import org.secondopinion.letters.Letter;
import org.secondopinion.letters.LetterPress;
import org.secondopinion.trials.TrialShortlist;
import org.secondopinion.trials.TrialShortlist.Picked;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a family reads and tells after its report: its next steps, trials to ask about, and how it went. */
@Service
@Transactional(readOnly = true)
public class FamilyAftercare {

    private final Cases cases;
    private final FollowedSteps steps;
    private final TrialShortlist trials;
    private final Outcomes outcomes;
    private final Feedbacks feedbacks;
    private final HandbackLetters letters;
    private final LetterPress press;

    FamilyAftercare(
            Cases cases,
            FollowedSteps steps,
            TrialShortlist trials,
            Outcomes outcomes,
            Feedbacks feedbacks,
            HandbackLetters letters,
            LetterPress press) {
        this.cases = cases;
        this.steps = steps;
        this.trials = trials;
        this.outcomes = outcomes;
        this.feedbacks = feedbacks;
        this.letters = letters;
        this.press = press;
    }

    /** After a death the page asks nothing and lists nothing that is still to do. */
    public View view(CaseId caseId) {
        var mourning = cases.get(caseId).status() == CaseStatus.DECEASED;
        return new View(
                mourning ? List.of() : steps.of(caseId),
                mourning ? List.of() : trials.of(caseId),
                outcomes.dayToTellOf(caseId),
                feedbacks.mayBeGiven(caseId),
                !mourning && letter(caseId).filter(press::canSet).isPresent());
    }

    /** For the treating doctor, where the family hands it over itself. */
    public Optional<Letter> letter(CaseId caseId) {
        return letters.forFamily(caseId);
    }

    /** {@code dayToTellOf} is 30 or 90 while the family may tell how it went. */
    public record View(
            List<Followable> steps,
            List<Picked> trials,
            Optional<Integer> dayToTellOf,
            boolean mayGiveFeedback,
            boolean handsLetterOver) {

        public Followed.Done[] done() {
            return Followed.Done.values();
        }

        public AdviceTaken[] advice() {
            return AdviceTaken.values();
        }

        public WhyNotFollowed[] whyNot() {
            return WhyNotFollowed.values();
        }

        /** A death is told to a person, not ticked in a list. */
        public List<Followed.Condition> conditions() {
            return List.of(
                    Followed.Condition.BETTER,
                    Followed.Condition.STABLE,
                    Followed.Condition.WORSE,
                    Followed.Condition.NOT_KNOWN);
        }
    }
}
