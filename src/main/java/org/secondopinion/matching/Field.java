package org.secondopinion.matching;

import org.secondopinion.cases.TumourType;

/**
 * A part of the review and a tumour.
 *
 * @param takesOthers whether a specialist who has not seen the tumour may be asked, too
 */
record Field(ReviewPart component, TumourType tumour, boolean takesOthers) {

    static Field of(Need need) {
        return new Field(need.component(), need.tumour(), need.takesOtherFields());
    }

    boolean isOf(Specialist specialist) {
        return specialist.isActive()
                && component.isFor(specialist.disciplines())
                && (takesOthers || specialist.knows(tumour));
    }

    /** Cases of the tumour that the specialist sees in a year; of the one seen most often where the tumour is not known. */
    int casesSeen(Specialist specialist) {
        var seen = specialist.casesPerYear();
        return tumour == TumourType.UNKNOWN
                ? seen.values().stream().mapToInt(Integer::intValue).max().orElse(0)
                : seen.getOrDefault(tumour, 0);
    }
}
