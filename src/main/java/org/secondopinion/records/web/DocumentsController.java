package org.secondopinion.records.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.records.DocumentInspection;
import org.secondopinion.records.DocumentInspections;
import org.secondopinion.records.Documents;
import org.secondopinion.records.NamelessCopies;
import org.secondopinion.records.RecordDocument;
import org.secondopinion.records.RecordKind;
import org.secondopinion.records.RecordRequests;
import org.secondopinion.records.receiving.PostedForm;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DocumentsController {

    private final Documents documents;
    private final RecordRequests requests;
    private final DocumentInspections inspections;
    private final NamelessCopies copies;
    private final NameAccess names;
    private final PostedForm form;

    DocumentsController(
            Documents documents,
            RecordRequests requests,
            DocumentInspections inspections,
            NamelessCopies copies,
            NameAccess names,
            PostedForm form) {
        this.documents = documents;
        this.requests = requests;
        this.inspections = inspections;
        this.copies = copies;
        this.names = names;
        this.form = form;
    }

    /** Every kind of record with its words, for choosing one before an upload. */
    @GetMapping("/api/document-kinds")
    List<Kind> kinds() {
        return Arrays.stream(RecordKind.values())
                .map(kind -> new Kind(kind.name(), kind.words()))
                .toList();
    }

    @GetMapping("/api/cases/{reference}/documents")
    @PreAuthorize("@caseAccess.mayRead(authentication, #reference)")
    List<Listed> list(@PathVariable String reference, Authentication who) {
        var caseId = CaseId.of(reference);
        var seen = inspections.of(caseId);
        return requests.documents(caseId).stream()
                .map(document -> names.mayKnowName(who, caseId, document.id())
                        ? new Listed(document, seen.get(document.id()))
                        : new Listed(document.withoutName(), null))
                .toList();
    }

    /** 201 with the stored document, 200 with the one already here, 422 with the reason why it was refused. */
    @PostMapping("/api/cases/{reference}/documents")
    @PreAuthorize("@caseAccess.mayEdit(authentication, #reference)")
    ResponseEntity<RecordDocument> receive(
            @PathVariable String reference, HttpServletRequest request, Principal person) {
        var caseId = CaseId.of(reference);
        var received = form.receive(caseId, request, person.getName()).get(0);
        return ResponseEntity.status(received.wasHere() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(documents.find(caseId, received.id()).orElseThrow());
    }

    /** The file itself; for those who may not know the name a copy without it, or 422 with the reason why there is none. */
    @GetMapping("/api/cases/{reference}/documents/{id}")
    @PreAuthorize("@caseAccess.mayRead(authentication, #reference)")
    void content(
            @PathVariable String reference, @PathVariable UUID id, Authentication who, HttpServletResponse response)
            throws IOException {
        var caseId = CaseId.of(reference);
        var document = documents.find(caseId, id);
        if (document.isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else if (names.mayKnowName(who, caseId, id)) {
            describe(response, document.get());
            response.setContentLengthLong(document.get().sizeBytes());
            try (var content = documents.content(caseId, id).stream()) {
                content.transferTo(response.getOutputStream());
            }
        } else {
            copies.check(document.get());
            describe(response, document.get());
            copies.write(caseId, document.get(), response.getOutputStream());
        }
    }

    private static void describe(HttpServletResponse response, RecordDocument document) {
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(document.id() + ending(document))
                        .build()
                        .toString());
        response.setHeader("Content-Security-Policy", "sandbox");
    }

    private static String ending(RecordDocument document) {
        return switch (document.contentType()) {
            case "application/pdf" -> ".pdf";
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            case "image/tiff" -> ".tif";
            case "application/dicom" -> ".dcm";
            case "application/zip" -> ".zip";
            default -> ".docx";
        };
    }

    record Kind(String code, String label) {}

    /** {@code inspection} is null for those who may not know the name, and for documents older than inspections. */
    record Listed(@JsonUnwrapped RecordDocument document, DocumentInspection inspection) {}
}
