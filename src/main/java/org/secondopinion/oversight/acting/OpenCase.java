package org.secondopinion.oversight.acting;

import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Refusal;

/** Nothing is done about a case that has ended. */
final class OpenCase {

    private OpenCase() {}

    static CaseFile of(Cases cases, CaseId caseId) {
        var file = cases.get(caseId);
        if (!file.status().isOpen()) {
            throw new Refusal("Case %s is closed (%s).".formatted(caseId, file.status()));
        }
        return file;
    }
}
