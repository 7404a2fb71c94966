package org.secondopinion.board;

/** What the quorum rules answer; a mini-board may decide, and its report names who was missing. */
public enum Quorum {
    FULL(true),
    MINI_BOARD(true),
    NOT_REACHED(false);

    private final boolean reached;

    Quorum(boolean reached) {
        this.reached = reached;
    }

    public boolean isReached() {
        return reached;
    }
}
