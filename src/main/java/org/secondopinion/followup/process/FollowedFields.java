package org.secondopinion.followup.process;

import org.secondopinion.followup.AdviceTaken;
import org.secondopinion.followup.Followed;
import org.secondopinion.followup.WhyNotFollowed;
import org.secondopinion.pathway.Form;

/** What a coordinator writes down of a call on day 30 or 90. */
final class FollowedFields {

    private FollowedFields() {}

    static Followed of(Form form) {
        return new Followed(
                form.choice("done", Followed.Done.class),
                form.choice("advice", AdviceTaken.class),
                form.optionalChoice("whyNotFollowed", WhyNotFollowed.class).orElse(null),
                form.choice("condition", Followed.Condition.class),
                form.text("whatHappened"));
    }
}
