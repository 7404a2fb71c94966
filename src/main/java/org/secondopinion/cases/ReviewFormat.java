package org.secondopinion.cases;

/** The format of review that the family wishes for. */
public enum ReviewFormat {
    REMOTE,
    VIDEO,
    IN_PERSON,
    BOARD,
    ANY
}
