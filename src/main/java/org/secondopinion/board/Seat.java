package org.secondopinion.board;

/** One seat on the panel of a case: its specialty, and whether the board needs it for its quorum. */
public record Seat(Specialty specialty, Presence presence) {

    /** Core seats count for the quorum, invited ones may stay empty. */
    public enum Presence {
        CORE,
        INVITED
    }
}
