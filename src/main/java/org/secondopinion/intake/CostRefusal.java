package org.secondopinion.intake;

import org.secondopinion.cases.Refusal;

/** An answer to a cost range that cannot be taken; families read why in their own language. */
public class CostRefusal extends Refusal {

    /** Each has a text for families, {@code cost.refused.NEWER} and so on. */
    public enum Why {
        NOTHING_ASKED("There is no cost range that waits for an answer."),
        NEWER("There is a newer cost range. Please read it and answer that one."),
        ANSWERED("This cost range has been answered already. Please reload the page."),
        UNKNOWN_FORMAT("Please choose one of the formats."),
        SAME_FORMAT("The cost range is for this format already. Please choose another one."),
        FORMAT_WITHOUT_PLACE("Choose a format where the family asks for another one, and only there."),
        FORMAT_IS_SET("The format can no longer be changed here. Please speak with the coordinator about another one."),
        TOO_LONG("The reason takes at most 2000 characters. Please shorten it."),
        CLOSED("The case is closed; there is nothing to answer.");

        private final String sentence;

        Why(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Why why;

    public CostRefusal(Why why) {
        super(why.sentence);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
