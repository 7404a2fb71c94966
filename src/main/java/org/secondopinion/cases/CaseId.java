package org.secondopinion.cases;

import java.util.regex.Pattern;

/**
 * The reference of a case, such as {@code SO-2026-000123}: primary key of its row and business key of all its process
 * instances.
 */
public record CaseId(String reference) {

    private static final Pattern SHAPE = Pattern.compile("SO-\\d{4}-\\d{6,}");

    /** @throws IllegalArgumentException when the reference is not of the shape {@code SO-year-number} */
    public CaseId {
        if (reference == null || !SHAPE.matcher(reference).matches()) {
            throw new IllegalArgumentException("A case reference looks like SO-2026-000123");
        }
    }

    public static CaseId of(String reference) {
        return new CaseId(reference);
    }

    @Override
    public String toString() {
        return reference;
    }
}
