package org.secondopinion.followup;

import org.secondopinion.cases.Refusal;

/** What a family or a coordinator tells and cannot be taken; families read why in their own language. */
public class FollowUpRefusal extends Refusal {

    /** Each has a text for families, {@code after.refused.NO_REASON} and so on. */
    public enum Why {
        NOT_ALL_CHOSEN("Please answer what was done, whether the advice was followed, and how the patient is."),
        NO_REASON("Please choose why the advice was followed in part or not."),
        REASON_WITHOUT_PLACE("A reason has its place only where the advice was followed in part or not."),
        TOO_LONG("The words take at most 4000 characters. Please shorten them."),
        TOLD_ALREADY("This is told already. Please reload the page."),
        NOT_NOW("Nothing is asked now."),
        NOTHING_SAID("Please give a rating from 1 to 5, or write a few words.");

        private final String sentence;

        Why(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Why why;

    FollowUpRefusal(Why why) {
        super(why.sentence);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
