package org.secondopinion.handback;

import org.secondopinion.cases.Refusal;

/** An answer of a treating team that cannot be taken; the team reads why in its own language. */
public class AnswerRefusal extends Refusal {

    /** Each has a text for teams, {@code team.refused.NO_REASON} and so on. */
    public enum Why {
        NO_DECISION("Please choose what the treating team does with the advice."),
        NO_REASON("Please note the treating team's reason: it matters to the family and to our own figures."),
        TOO_LONG("Reason and question take at most 5000 characters each. Please shorten them."),
        NOTHING_SENT("Nothing was sent to the treating team that it could answer."),
        CASE_CLOSED("The case is closed, so a question reaches nobody here any more. Please write to the coordinator.");

        private final String sentence;

        Why(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Why why;

    AnswerRefusal(Why why) {
        super(why.sentence);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
