package org.secondopinion.matching;

import org.secondopinion.cases.TumourType;

/** A part of the review and a tumour; the tumour is null where a specialist who has not seen it may be asked, too. */
record Field(ReviewPart component, TumourType tumour) {

    static Field of(Need need) {
        return new Field(need.component(), need.takesOtherFields() ? null : need.tumour());
    }

    boolean isOf(Specialist specialist) {
        return specialist.isActive()
                && component.isFor(specialist.disciplines())
                && (tumour == null || specialist.knows(tumour));
    }
}
