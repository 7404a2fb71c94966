package org.secondopinion.matching.web;

import org.secondopinion.cases.CaseId;
import org.secondopinion.matching.Matching;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A coordinator has changed the directory and wants the short list of a case as it is now. */
@RestController
class ShortListController {

    private final Matching matching;

    ShortListController(Matching matching) {
        this.matching = matching;
    }

    @PostMapping("/api/cases/{reference}/short-list")
    @PreAuthorize("@caseAccess.mayEdit(authentication, #reference)")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void makeAnew(@PathVariable String reference) {
        matching.propose(CaseId.of(reference));
    }
}
