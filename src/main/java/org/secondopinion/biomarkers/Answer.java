package org.secondopinion.biomarkers;

/** The six answers about a marker. */
public enum Answer {
    PRESENT,
    STALE,
    MISSING,
    PENDING,
    NOT_APPLICABLE,
    CANNOT_EVALUATE
}
