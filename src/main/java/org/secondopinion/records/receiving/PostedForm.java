package org.secondopinion.records.receiving;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Refusal;
import org.secondopinion.records.Documents;
import org.secondopinion.records.RecordKind;
import org.secondopinion.records.Upload;
import org.secondopinion.records.UploadRefusal;
import org.secondopinion.records.UploadRefusal.Why;
import org.secondopinion.records.UploadWish;
import org.secondopinion.records.Uploads;
import org.springframework.stereotype.Component;

/** Files in a posted form: each is encrypted as it comes and never laid down in the clear. */
@Component
public class PostedForm {

    private static final int LONGEST_FIELD = 2000;

    private final Uploads uploads;
    private final Documents documents;

    PostedForm(Uploads uploads, Documents documents) {
        this.uploads = uploads;
        this.documents = documents;
    }

    /**
     * Takes in every file of the form; the fields {@code kind}, {@code datedOn} and {@code replaces} are said of all.
     *
     * @throws Refusal for the first file that cannot be used; those before it are stored
     */
    public List<Documents.Received> receive(CaseId caseId, HttpServletRequest request, String by) {
        var begun = new ArrayList<Upload>();
        try {
            var fields = read(caseId, request, by, begun);
            if (begun.isEmpty()) {
                throw new UploadRefusal(Why.NO_FILE);
            }
            var received = new ArrayList<Documents.Received>();
            while (!begun.isEmpty()) {
                received.add(documents.receive(begun.get(0), wish(begun.get(0).fileName(), fields)));
                begun.remove(0);
            }
            return received;
        } catch (FileUploadException broken) {
            throw new UploadRefusal(Why.BROKEN_OFF);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            begun.forEach(uploads::cancel);
        }
    }

    private Map<String, String> read(CaseId caseId, HttpServletRequest request, String by, List<Upload> begun)
            throws IOException {
        var fields = new HashMap<String, String>();
        if (!JakartaServletFileUpload.isMultipartContent(request)) {
            return fields;
        }
        var form = new JakartaServletFileUpload<>();
        form.setHeaderCharset(StandardCharsets.UTF_8);
        for (var parts = form.getItemIterator(request); parts.hasNext(); ) {
            var part = parts.next();
            if (part.isFormField()) {
                fields.put(part.getFieldName(), text(part));
            } else if (part.getName() != null && !part.getName().isEmpty()) {
                receive(caseId, part, by, begun);
            }
        }
        return fields;
    }

    private void receive(CaseId caseId, FileItemInput part, String by, List<Upload> begun) throws IOException {
        var upload = uploads.begin(caseId, UploadWish.named(part.getName()), OptionalLong.empty(), by);
        begun.add(upload);
        begun.set(begun.size() - 1, uploads.append(upload, 0, part.getInputStream()));
    }

    private static String text(FileItemInput part) throws IOException {
        try (var bytes = part.getInputStream()) {
            return new String(bytes.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8).strip();
        }
    }

    private static UploadWish wish(String fileName, Map<String, String> fields) {
        return new UploadWish(
                Optional.of(kind(fields.get("kind"))),
                fileName,
                day(fields.get("datedOn")),
                id(fields.get("replaces")),
                Optional.empty());
    }

    static RecordKind kind(String code) {
        if (code == null || code.isEmpty()) {
            throw new UploadRefusal(Why.NO_KIND);
        }
        return RecordKind.of(code)
                .orElseThrow(() -> new Refusal("'kind' is not one of the kinds of record; see /api/document-kinds."));
    }

    static Optional<LocalDate> day(String typed) {
        try {
            return Optional.ofNullable(typed).filter(day -> !day.isEmpty()).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new Refusal("'datedOn' is a day such as 2026-03-31.");
        }
    }

    static Optional<UUID> id(String typed) {
        try {
            return Optional.ofNullable(typed).filter(id -> !id.isEmpty()).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            throw new UploadRefusal(Why.UNKNOWN_VERSION);
        }
    }
}
