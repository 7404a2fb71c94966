package org.secondopinion.followup;

import org.secondopinion.followup.FollowUpRefusal.Why;

/** What became of the advice, in codes; {@code words} and, where the advice was followed, {@code whyNot} may be null. */
public record Followed(Done done, AdviceTaken advice, WhyNotFollowed whyNot, Condition condition, String words) {

    private static final int LONGEST = 4000;

    public Followed {
        if (done == null || advice == null || condition == null) {
            throw new FollowUpRefusal(Why.NOT_ALL_CHOSEN);
        }
        if (advice.needsReason() && whyNot == null) {
            throw new FollowUpRefusal(Why.NO_REASON);
        }
        if (!advice.needsReason() && whyNot != null) {
            throw new FollowUpRefusal(Why.REASON_WITHOUT_PLACE);
        }
        if (words != null && words.length() > LONGEST) {
            throw new FollowUpRefusal(Why.TOO_LONG);
        }
    }

    /** What was done, mostly. */
    public enum Done {
        TREATED_AS_ADVISED,
        TREATED_AS_FIRST_PLANNED,
        TREATED_OTHERWISE,
        IN_A_TRIAL,
        TREATED_ELSEWHERE,
        SUPPORTIVE_CARE,
        NOT_DECIDED,
        NOT_KNOWN
    }

    /** How the patient is. */
    public enum Condition {
        BETTER,
        STABLE,
        WORSE,
        DIED,
        NOT_KNOWN
    }
}
