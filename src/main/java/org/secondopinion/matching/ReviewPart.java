package org.secondopinion.matching;

import java.util.EnumSet;
import java.util.Set;

/** What a reviewer of a case looks at; a case may take one reviewer for each. */
public enum ReviewPart {
    PLAN("the plan", EnumSet.complementOf(disciplines())),
    PATHOLOGY("the pathology", EnumSet.of(Discipline.PATHOLOGY, Discipline.MOLECULAR_PATHOLOGY)),
    IMAGING("the imaging", EnumSet.of(Discipline.RADIOLOGY, Discipline.NUCLEAR_MEDICINE));

    private final String words;
    private final Set<Discipline> disciplines;

    ReviewPart(String words, Set<Discipline> disciplines) {
        this.words = words;
        this.disciplines = disciplines;
    }

    public String words() {
        return words;
    }

    boolean isFor(Set<Discipline> theirs) {
        return theirs.stream().anyMatch(disciplines::contains);
    }

    private static EnumSet<Discipline> disciplines() {
        return EnumSet.of(
                Discipline.PATHOLOGY,
                Discipline.MOLECULAR_PATHOLOGY,
                Discipline.RADIOLOGY,
                Discipline.NUCLEAR_MEDICINE,
                Discipline.INTERVENTIONAL_RADIOLOGY);
    }
}
