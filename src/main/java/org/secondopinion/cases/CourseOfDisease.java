package org.secondopinion.cases;

import java.util.Optional;

/** How the disease went, as far as the case's own summary tells; asked by rooms that stand before the summary. */
public interface CourseOfDisease {

    /** The latest turn of the disease that the summary knows. */
    Optional<Turn> lastTurn(CaseId caseId);

    Optional<PartialDate> lastProgression(CaseId caseId);

    /** What changes how recent a record must be. */
    enum Turn {
        PROGRESSION,
        NEW_SYMPTOMS,
        REMISSION
    }
}
