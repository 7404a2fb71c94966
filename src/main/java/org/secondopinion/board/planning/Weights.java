package org.secondopinion.board.planning;

/** What weighs how much, in points; a routine case that waits one hour is one point. */
final class Weights {

    /** A routine case waits a day rather than bring a tumour to a session that has no other of its kind. */
    static final int TUMOUR_APART = 24;

    /** For each case that a member prepares above the fair share of the specialty. */
    static final int ABOVE_FAIR_SHARE = 1;

    /** For each person who was told of another day before. */
    static final int PERSON_DISTURBED = 8;

    private Weights() {}
}
