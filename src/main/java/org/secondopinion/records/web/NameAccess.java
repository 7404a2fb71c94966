package org.secondopinion.records.web;

import java.util.Set;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.ConsentKind;
import org.secondopinion.cases.Consents;
import org.secondopinion.records.RecordRequests;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Who may read a document with the patient's name in it. */
@Component
class NameAccess {

    private static final Set<String> WITH_NAMES = Set.of("coordinator", "board-coordinator");

    private final Consents consents;
    private final RecordRequests requests;

    NameAccess(Consents consents, RecordRequests requests) {
        this.consents = consents;
        this.requests = requests;
    }

    /** A certified translation is made from the original, name and all; its translator gets that one and no other. */
    boolean mayKnowName(Authentication who, CaseId caseId, UUID document) {
        return WITH_NAMES.stream().anyMatch(group -> isIn(group, who))
                || consents.stands(caseId, ConsentKind.IDENTITY_TO_SPECIALISTS)
                || isIn("translator", who) && requests.isTranslated(document);
    }

    private static boolean isIn(String group, Authentication who) {
        return who.getAuthorities().stream().anyMatch(of -> of.getAuthority().equals(group));
    }
}
