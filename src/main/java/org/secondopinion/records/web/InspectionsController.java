package org.secondopinion.records.web;

import java.security.Principal;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.records.InspectionDecisions;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A coordinator's word on what was seen in a document. */
@RestController
class InspectionsController {

    private final InspectionDecisions decisions;

    InspectionsController(InspectionDecisions decisions) {
        this.decisions = decisions;
    }

    /** Completes the task that waits for the document; 422 says what is missing or whose task it is. */
    @PostMapping("/api/cases/{reference}/documents/{id}/inspection")
    @PreAuthorize("@caseAccess.mayEdit(authentication, #reference)")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(
            @PathVariable String reference,
            @PathVariable UUID id,
            @RequestBody InspectionDecisions.Answer answer,
            Principal person) {
        decisions.decide(CaseId.of(reference), id, answer, person.getName());
    }

    /** Says that no name stands in a document; those who may not know the name get it from then on. */
    @PostMapping("/api/cases/{reference}/documents/{id}/no-name")
    @PreAuthorize("@caseAccess.mayEdit(authentication, #reference)")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void noName(@PathVariable String reference, @PathVariable UUID id, Principal person) {
        decisions.declareNameless(CaseId.of(reference), id, person.getName());
    }
}
