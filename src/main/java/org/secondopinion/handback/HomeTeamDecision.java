package org.secondopinion.handback;

/** What the treating team does with the advice; the decision is always theirs. */
public enum HomeTeamDecision {
    ADOPTED("adopts the advice"),
    PARTLY("adopts the advice in part"),
    DECLINED("does not adopt the advice"),
    UNDECIDED("has received the report and has not decided yet");

    private final String words;

    HomeTeamDecision(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    boolean needsReason() {
        return this == PARTLY || this == DECLINED;
    }
}
