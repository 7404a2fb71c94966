package org.secondopinion.records;

import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Refusal;
import org.springframework.stereotype.Service;

/** Where a fact stands: a document of the same case that was not refused, and a page that it has. */
@Service
public class Citations {

    private final RecordRequests requests;

    Citations(RecordRequests requests) {
        this.requests = requests;
    }

    /**
     * @param page may be null
     * @throws Refusal saying what is wrong with document or page
     */
    public void check(CaseId caseId, UUID documentId, Integer page) {
        var document = requests.documents(caseId).stream()
                .filter(one -> one.id().equals(documentId))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal("This document is not one of this case. Please choose it from the list."));
        if (document.state().equals("REFUSED")) {
            throw new Refusal("This document was refused, so nothing can rest on it. Please choose another one.");
        }
        if (page != null && page < 1) {
            throw new Refusal("Pages are counted from 1.");
        }
        if (page != null && document.pages() != null && page > document.pages()) {
            throw new Refusal("This document has %d %s only. Please correct the page."
                    .formatted(document.pages(), document.pages() == 1 ? "page" : "pages"));
        }
    }
}
