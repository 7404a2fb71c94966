package org.secondopinion.cases;

/** Where in the course of the disease the second opinion is asked for. */
public enum Situation {
    NEWLY_DIAGNOSED,
    BEFORE_SURGERY,
    BEFORE_FIRST_LINE,
    DURING_TREATMENT,
    PROGRESSION,
    UNCLEAR_PICTURE
}
