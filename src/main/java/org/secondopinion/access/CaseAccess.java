package org.secondopinion.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.CaseReader;
import org.secondopinion.cases.ConsentKind;
import org.secondopinion.cases.Consents;
import org.secondopinion.pathway.WorkList;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/** Who may read and change which case; used as {@code @PreAuthorize("@caseAccess.mayRead(authentication, #reference)")}. */
@Component("caseAccess")
class CaseAccess {

    private static final Set<String> EVERY_CASE = Set.of("coordinator", "board-coordinator");
    private static final Set<String> OWN_WORK = Set.of("specialist", "board-chair", "translator");

    private final WorkList work;
    private final BrokenGlass glass;
    private final Consents consents;
    private final List<CaseReader> readers;

    CaseAccess(WorkList work, BrokenGlass glass, Consents consents, List<CaseReader> readers) {
        this.work = work;
        this.glass = glass;
        this.consents = consents;
        this.readers = readers;
    }

    /**
     * Coordinators read every case, people from outside those they work on or sit on a board for while the family's consent
     * to the review stands, managers the one whose glass they broke, everybody else none.
     */
    public boolean mayRead(Authentication who, String reference) {
        var groups = groups(who);
        if (groups.stream().anyMatch(EVERY_CASE::contains)) {
            return true;
        }
        if (groups.contains("manager") && glass.isOpen(reference, who.getName())) {
            return true;
        }
        groups.retainAll(OWN_WORK);
        return !groups.isEmpty()
                && isReference(reference)
                && isConcerned(who.getName(), groups, CaseId.of(reference))
                && consents.stands(CaseId.of(reference), ConsentKind.REVIEW);
    }

    private boolean isConcerned(String username, Set<String> groups, CaseId caseId) {
        return work.concerns(username, groups, caseId)
                || readers.stream().anyMatch(reader -> reader.mayRead(username, groups, caseId));
    }

    public boolean mayEdit(Authentication who, String reference) {
        return groups(who).stream().anyMatch(EVERY_CASE::contains);
    }

    /** Coordinators send files for every case, translators their translations for those they work on. */
    public boolean mayUpload(Authentication who, String reference) {
        return mayEdit(who, reference) || groups(who).contains("translator") && mayRead(who, reference);
    }

    private static boolean isReference(String reference) {
        try {
            return CaseId.of(reference) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Set<String> groups(Authentication who) {
        return who.getAuthorities().stream().map(GrantedAuthority::getAuthority).collect(Collectors.toSet());
    }
}
