package org.secondopinion.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.secondopinion.followup.FollowUpRefusal.Why;
import org.secondopinion.followup.Followed.Condition;
import org.secondopinion.followup.Followed.Done;

class FollowedTest {

    @Test
    void adviceThatWasFollowedInPartOrNotNeedsItsReason() {
        assertThat(why(AdviceTaken.PARTLY_FOLLOWED, null)).isEqualTo(Why.NO_REASON);
        assertThat(why(AdviceTaken.NOT_FOLLOWED, null)).isEqualTo(Why.NO_REASON);
        assertThat(followed(AdviceTaken.NOT_FOLLOWED, WhyNotFollowed.COST).whyNot())
                .isEqualTo(WhyNotFollowed.COST);
    }

    @Test
    void aReasonHasNoPlaceWhereTheAdviceWasFollowedOrNobodyKnows() {
        assertThat(why(AdviceTaken.FOLLOWED, WhyNotFollowed.COST)).isEqualTo(Why.REASON_WITHOUT_PLACE);
        assertThat(why(AdviceTaken.NOT_KNOWN, WhyNotFollowed.OTHER)).isEqualTo(Why.REASON_WITHOUT_PLACE);
    }

    @Test
    void whatIsNotChosenIsAskedFor() {
        assertThat(refusal(() -> new Followed(null, AdviceTaken.FOLLOWED, null, Condition.BETTER, null)))
                .isEqualTo(Why.NOT_ALL_CHOSEN);
        assertThat(refusal(() ->
                        new Followed(Done.IN_A_TRIAL, AdviceTaken.FOLLOWED, null, Condition.BETTER, "x".repeat(4001))))
                .isEqualTo(Why.TOO_LONG);
    }

    private static Why why(AdviceTaken advice, WhyNotFollowed whyNot) {
        return refusal(() -> followed(advice, whyNot));
    }

    private static Why refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable told) {
        return catchThrowableOfType(FollowUpRefusal.class, told).why();
    }

    private static Followed followed(AdviceTaken advice, WhyNotFollowed whyNot) {
        return new Followed(Done.TREATED_OTHERWISE, advice, whyNot, Condition.STABLE, null);
    }
}
