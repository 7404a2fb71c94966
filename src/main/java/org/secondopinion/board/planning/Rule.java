package org.secondopinion.board.planning;

/** What no plan may break, each in the sentence that the coordinator reads. */
public enum Rule {
    TUMOUR("A board takes only the tumours that it sits for."),
    QUORUM("Every specialty that the case needs sits on the board."),
    WORKING_HOURS("Nobody whom the case needs sits outside the working hours of the place where they live."),
    ABSENCE("Nobody is needed on a day of absence."),
    CONFLICT_OF_INTEREST(
            "Nobody judges a case of a house they belong or are tied to, or of a family they advised before."),
    CHAIR("Somebody is there who may chair the board and judge the case."),
    LATEST_USEFUL_DATE("No case is discussed after its latest useful date while a session before it could take it."),
    LIST_IS_OUT("A session takes no routine case any more when its list has gone out, 24 hours before it meets."),
    CAPACITY("A session has no more cases than places.");

    private final String sentence;

    Rule(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
