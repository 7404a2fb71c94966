package org.secondopinion.records.web;

import java.util.UUID;
import org.secondopinion.cases.CaseFileRead;
import org.secondopinion.cases.CaseId;
import org.secondopinion.records.Documents;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The page of the viewer, for coordinators as for reviewers. */
@Controller
class ImagesPage {

    private final Documents documents;
    private final ApplicationEventPublisher events;

    ImagesPage(Documents documents, ApplicationEventPublisher events) {
        this.documents = documents;
        this.events = events;
    }

    @GetMapping("/cases/{reference}/documents/{id}/images")
    @PreAuthorize("@caseAccess.mayRead(authentication, #reference)")
    String images(@PathVariable String reference, @PathVariable UUID id, Authentication who, Model model) {
        var caseId = CaseId.of(reference);
        var document = documents
                .find(caseId, id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such document."));
        events.publishEvent(new CaseFileRead(caseId, who.getName(), "images"));
        model.addAttribute("reference", reference);
        model.addAttribute("kind", document.kind().words());
        model.addAttribute("file", "/api/cases/%s/documents/%s".formatted(reference, id));
        return "records/images";
    }
}
