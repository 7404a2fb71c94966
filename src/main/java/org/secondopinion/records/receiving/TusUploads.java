package org.secondopinion.records.receiving;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.secondopinion.records.Documents;
import org.secondopinion.records.Upload;
import org.secondopinion.records.Uploads;
import org.secondopinion.records.receiving.UploadDoor.Sender;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The words of the tus protocol for what {@link Uploads} does. */
@Component
public class TusUploads {

    private static final String VERSION = "1.0.0";
    private static final String RESUMABLE = "Tus-Resumable";
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final String EXPIRES = "Upload-Expires";
    private static final String PIECE_OF_A_FILE = "application/offset+octet-stream";

    private final Uploads uploads;
    private final Documents documents;

    TusUploads(Uploads uploads, Documents documents) {
        this.uploads = uploads;
        this.documents = documents;
    }

    ResponseEntity<Void> abilities() {
        return answer(HttpStatus.NO_CONTENT)
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation,termination,expiration")
                .header("Tus-Max-Size", Long.toString(uploads.largest()))
                .build();
    }

    List<Unfinished> unfinished(Sender sender) {
        return uploads.unfinished(sender.caseId(), sender.name()).stream()
                .filter(upload -> upload.sizeBytes() != null)
                .map(Unfinished::of)
                .toList();
    }

    ResponseEntity<Void> create(Sender sender, HttpServletRequest request) {
        checkVersion(request);
        var size = number(request, LENGTH);
        var wish = UploadMetadata.of(request.getHeader("Upload-Metadata")).wish();
        var upload = uploads.begin(sender.caseId(), wish, OptionalLong.of(size), sender.name());
        return answer(HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, request.getRequestURI() + "/" + upload.id())
                .header(EXPIRES, expiry(upload))
                .header(OFFSET, Long.toString(taken(upload).receivedBytes()))
                .build();
    }

    ResponseEntity<Void> offset(Sender sender, UUID id) {
        var upload = find(sender, id);
        return answer(HttpStatus.OK)
                .cacheControl(CacheControl.noStore())
                .header(OFFSET, Long.toString(upload.receivedBytes()))
                .header(LENGTH, String.valueOf(upload.sizeBytes()))
                .header(EXPIRES, expiry(upload))
                .build();
    }

    ResponseEntity<Void> append(Sender sender, UUID id, HttpServletRequest request) throws IOException {
        checkVersion(request);
        if (!PIECE_OF_A_FILE.equals(request.getContentType())) {
            throw new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        }
        var upload = find(sender, id);
        var offset = number(request, OFFSET);
        if (upload.state() == Upload.State.RECEIVING && !upload.isWhole()) {
            upload = uploads.append(upload, offset, request.getInputStream());
        }
        upload = taken(upload);
        return answer(HttpStatus.NO_CONTENT)
                .header(OFFSET, Long.toString(upload.receivedBytes()))
                .header(EXPIRES, expiry(upload))
                .build();
    }

    private Upload taken(Upload upload) {
        if (!upload.isWhole()) {
            return upload;
        }
        var taken = documents.take(upload);
        if (taken.refusal() != null) {
            throw taken.whyNot();
        }
        return taken;
    }

    Outcome outcome(Sender sender, UUID id) {
        return Outcome.of(find(sender, id));
    }

    ResponseEntity<Void> cancel(Sender sender, UUID id) {
        var upload = find(sender, id);
        if (upload.state() == Upload.State.RECEIVING) {
            uploads.cancel(upload);
        }
        return answer(HttpStatus.NO_CONTENT).build();
    }

    private Upload find(Sender sender, UUID id) {
        return uploads.find(sender.caseId(), id, sender.name())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String expiry(Upload upload) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                uploads.expiry(upload).atOffset(ZoneOffset.UTC));
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status).header(RESUMABLE, VERSION);
    }

    private static void checkVersion(HttpServletRequest request) {
        if (!VERSION.equals(request.getHeader(RESUMABLE))) {
            throw new ResponseStatusException(HttpStatus.PRECONDITION_FAILED);
        }
    }

    private static long number(HttpServletRequest request, String header) {
        var written = request.getHeader(header);
        if (written == null || !written.matches("\\d{1,18}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, header + " must be a number of bytes.");
        }
        return Long.parseLong(written);
    }

    /** What somebody can go on with. */
    public record Unfinished(UUID id, String fileName, long sizeBytes, long receivedBytes, String fingerprint) {

        static Unfinished of(Upload upload) {
            return new Unfinished(
                    upload.id(), upload.fileName(), upload.sizeBytes(), upload.receivedBytes(), upload.fingerprint());
        }
    }

    /** What became of a file; document or refusal is null, or both while it is on its way. */
    public record Outcome(
            Upload.State state, long receivedBytes, UUID documentId, boolean wasHere, String refusal, String code) {

        static Outcome of(Upload upload) {
            return new Outcome(
                    upload.state(),
                    upload.receivedBytes(),
                    upload.documentId(),
                    upload.wasHere(),
                    upload.refusal(),
                    upload.refusalCode());
        }
    }
}
