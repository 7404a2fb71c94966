package org.secondopinion.records.translation;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondopinion.cases.CaseId;
import org.secondopinion.records.Documents;
import org.secondopinion.records.RecordDocument;
import org.secondopinion.records.RecordRequests;
import org.secondopinion.records.inspection.RecordText;
import org.springframework.stereotype.Component;

/** The words of the documents that answer a request, as far as a machine can read them. */
@Component
class OriginalText {

    private final RecordRequests requests;
    private final Documents documents;

    OriginalText(RecordRequests requests, Documents documents) {
        this.requests = requests;
        this.documents = documents;
    }

    /** Empty where a document has no text of its own, such as a scan: then nothing can be compared. */
    Optional<String> of(CaseId caseId, UUID request) {
        var accepted = requests.documents(caseId).stream()
                .filter(document -> request.equals(document.requestId()))
                .filter(document -> document.state().equals("ACCEPTED"))
                .map(document -> text(caseId, document))
                .toList();
        return accepted.isEmpty() || accepted.stream().anyMatch(String::isBlank)
                ? Optional.empty()
                : Optional.of(accepted.stream().collect(Collectors.joining("\n")));
    }

    private String text(CaseId caseId, RecordDocument document) {
        return RecordText.of(documents.content(caseId, document.id()), document.contentType());
    }
}
