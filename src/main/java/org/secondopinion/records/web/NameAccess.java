package org.secondopinion.records.web;

import java.util.Set;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.ConsentKind;
import org.secondopinion.cases.Consents;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Who of those who may read a case may also know whose it is. */
@Component
class NameAccess {

    /** A certified translation is made from the original, name and all. */
    private static final Set<String> WITH_NAMES = Set.of("coordinator", "board-coordinator", "translator");

    private final Consents consents;

    NameAccess(Consents consents) {
        this.consents = consents;
    }

    boolean mayKnowName(Authentication who, CaseId caseId) {
        return who.getAuthorities().stream().anyMatch(group -> WITH_NAMES.contains(group.getAuthority()))
                || consents.stands(caseId, ConsentKind.IDENTITY_TO_SPECIALISTS);
    }
}
