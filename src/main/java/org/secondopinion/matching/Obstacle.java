package org.secondopinion.matching;

/** The first hard condition that keeps a specialist from being asked; in the order in which they are looked at. */
enum Obstacle {
    ASKED,
    FORMAT,
    LICENCE,
    LANGUAGE,
    SAME_HOUSE,
    TIE,
    TREATS,
    INVOLVED,
    TOO_LATE,
    FULL,
    NO_LOGIN;

    /** Whether a coordinator would look for this person on the list: right for the case, but for one thing. */
    boolean isNear() {
        return this != ASKED;
    }
}
