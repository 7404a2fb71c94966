package org.secondopinion.report.visit;

import org.secondopinion.cases.Refusal;

/** Something about a visit that cannot be done; families read why in their own language. */
public class VisitRefusal extends Refusal {

    /** Each has a text for families, {@code visit.refused.ANSWERED} and so on. */
    public enum Why {
        NO_VISIT("No appointment is arranged for this case."),
        CLOSED("The case is closed; there is nothing more to do here."),
        NOT_YOURS("Somebody else sees to this point."),
        NO_SUCH_POINT("The check-list has no such point."),
        NOTE_TOO_LONG("The note takes at most 500 characters. Please shorten it."),
        NOTHING_ASKED("No investigation waits for an answer."),
        ANSWER_EACH("Please accept or decline each investigation."),
        NAME_WHO_DECIDES("Please give the name of the person who decides."),
        ANSWERED("These investigations have been answered already. Please reload the page.");

        private final String sentence;

        Why(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Why why;

    VisitRefusal(Why why) {
        super(why.sentence);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
