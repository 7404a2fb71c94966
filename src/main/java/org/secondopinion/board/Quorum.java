package org.secondopinion.board;

/** What the quorum rules answer; a mini-board may decide, and its report names who was missing. */
public enum Quorum {
    QUORATE(true),
    MINI_BOARD(true),
    NOT_QUORATE(false);

    private final boolean reached;

    Quorum(boolean reached) {
        this.reached = reached;
    }

    boolean isReached() {
        return reached;
    }
}
