package org.secondopinion.cases.web;

import java.util.Set;
import org.secondopinion.cases.CaseFileSection.Audience;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.CaseSheet;
import org.secondopinion.cases.Cases;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The case file for those who may read it. */
@RestController
class CaseFileController {

    /** A manager is here only after breaking the glass, and then reads what a coordinator reads. */
    private static final Set<String> COORDINATION = Set.of("coordinator", "board-coordinator", "manager");

    private final Cases cases;
    private final CaseSheet sheet;

    CaseFileController(Cases cases, CaseSheet sheet) {
        this.cases = cases;
        this.sheet = sheet;
    }

    @GetMapping("/api/cases/{reference}")
    @PreAuthorize("@caseAccess.mayRead(authentication, #reference)")
    CaseSheet.Sheet caseFile(@PathVariable("reference") String reference, Authentication who) {
        return sheet.read(known(reference), audience(who), who.getName(), "/api/cases");
    }

    private CaseId known(String reference) {
        try {
            var id = CaseId.of(reference);
            if (cases.find(id).isPresent()) {
                return id;
            }
        } catch (IllegalArgumentException notAReference) {
            // answered below, as for a reference that nobody has
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such case.");
    }

    private static Audience audience(Authentication who) {
        return who.getAuthorities().stream().anyMatch(group -> COORDINATION.contains(group.getAuthority()))
                ? Audience.COORDINATION
                : Audience.REVIEW;
    }
}
