package org.secondopinion.records.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.records.Documents;
import org.secondopinion.records.RecordDocument;
import org.secondopinion.records.RecordKind;
import org.secondopinion.records.RecordRequests;
import org.secondopinion.records.receiving.PostedForm;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DocumentsController {

    private final Documents documents;
    private final RecordRequests requests;
    private final PostedForm form;

    DocumentsController(Documents documents, RecordRequests requests, PostedForm form) {
        this.documents = documents;
        this.requests = requests;
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
    List<RecordDocument> list(@PathVariable String reference) {
        return requests.documents(CaseId.of(reference));
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

    @GetMapping("/api/cases/{reference}/documents/{id}")
    @PreAuthorize("@caseAccess.mayRead(authentication, #reference)")
    ResponseEntity<Resource> content(@PathVariable String reference, @PathVariable UUID id) throws IOException {
        var caseId = CaseId.of(reference);
        var document = documents.find(caseId, id);
        if (document.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(document.get().sizeBytes())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(id + ending(document.get()))
                                .build()
                                .toString())
                .header("Content-Security-Policy", "sandbox")
                .body(new InputStreamResource(documents.content(caseId, id).stream()));
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
}
