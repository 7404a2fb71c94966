package org.secondopinion.records.web;

import java.io.IOException;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Refusal;
import org.secondopinion.records.Documents;
import org.secondopinion.records.RecordDocument;
import org.secondopinion.records.RecordKind;
import org.secondopinion.records.RecordRequests;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class DocumentsController {

    private final Documents documents;
    private final RecordRequests requests;

    DocumentsController(Documents documents, RecordRequests requests) {
        this.documents = documents;
        this.requests = requests;
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
            @PathVariable String reference,
            @RequestParam MultipartFile file,
            @RequestParam String kind,
            @RequestParam Optional<LocalDate> datedOn,
            Principal person)
            throws IOException {
        var caseId = CaseId.of(reference);
        try (var content = file.getInputStream()) {
            var received = documents.receive(
                    caseId,
                    kind(kind),
                    Optional.ofNullable(file.getOriginalFilename()).orElse("document"),
                    datedOn,
                    content,
                    person.getName());
            return ResponseEntity.status(received.wasHere() ? HttpStatus.OK : HttpStatus.CREATED)
                    .body(documents.find(caseId, received.id()).orElseThrow());
        }
    }

    @GetMapping("/api/cases/{reference}/documents/{id}")
    @PreAuthorize("@caseAccess.mayRead(authentication, #reference)")
    ResponseEntity<Resource> content(@PathVariable String reference, @PathVariable UUID id) {
        var caseId = CaseId.of(reference);
        return documents
                .find(caseId, id)
                .map(document -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(id + ending(document))
                                        .build()
                                        .toString())
                        .header("Content-Security-Policy", "sandbox")
                        .body((Resource) new InputStreamResource(documents.content(caseId, id))))
                .orElse(ResponseEntity.notFound().build());
    }

    private static RecordKind kind(String code) {
        return Arrays.stream(RecordKind.values())
                .filter(kind -> kind.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal("'kind' is not one of the kinds of record; see /api/document-kinds."));
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
