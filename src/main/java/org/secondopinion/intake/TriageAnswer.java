package org.secondopinion.intake;

import org.secondopinion.cases.Urgency;

/** What the company answers to an inquiry. */
public enum TriageAnswer {
    ACCEPT("Accept", Urgency.ROUTINE),
    ACCEPT_EXPEDITED("Accept and expedite", Urgency.EXPEDITED),
    ACCEPT_IN_PARALLEL("Accept, beside treatment that goes on at once", Urgency.URGENT),
    FIRST_PLAN_IS_RIGHT("No: the first plan is right", null),
    OUT_OF_SCOPE("No: another service helps better", null);

    private final String words;
    private final Urgency urgency;

    TriageAnswer(String words, Urgency urgency) {
        this.words = words;
        this.urgency = urgency;
    }

    public String words() {
        return words;
    }

    public boolean isAccepted() {
        return urgency != null;
    }

    /** How fast the accepted case goes at least. */
    Urgency urgencyAfter(Urgency before) {
        return urgency == null || before.compareTo(urgency) > 0 ? before : urgency;
    }
}
