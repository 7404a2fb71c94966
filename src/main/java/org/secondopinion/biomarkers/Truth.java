package org.secondopinion.biomarkers;

import java.util.Optional;

/** Yes, no, or not known, by the logic in which what is not known is never taken for a no. */
enum Truth {
    NO,
    NOT_KNOWN,
    YES;

    static Truth of(boolean known) {
        return known ? YES : NO;
    }

    static Truth of(Optional<Boolean> said) {
        return said.map(Truth::of).orElse(NOT_KNOWN);
    }

    Truth and(Truth other) {
        return compareTo(other) < 0 ? this : other;
    }

    Truth or(Truth other) {
        return compareTo(other) > 0 ? this : other;
    }

    /** An exception counts only where it is known. */
    Truth unless(Truth exception) {
        return exception == YES ? NO : this;
    }

    /** Null when it is not known. */
    Boolean asBoolean() {
        return this == NOT_KNOWN ? null : this == YES;
    }
}
