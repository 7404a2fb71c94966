package org.secondopinion.records.receiving;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.secondopinion.records.UploadWish;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The header {@code Upload-Metadata}: names, each with its value in Base64, and commas between them. */
record UploadMetadata(Map<String, String> values) {

    private static final int LONGEST_FINGERPRINT = 200;

    static UploadMetadata of(String header) {
        var values = new HashMap<String, String>();
        for (var pair : header == null ? new String[0] : header.split(",")) {
            var parts = pair.strip().split(" ", 2);
            values.put(parts[0], parts.length == 1 ? "" : decoded(parts[1]));
        }
        return new UploadMetadata(values);
    }

    private static String decoded(String value) {
        try {
            return new String(Base64.getDecoder().decode(value.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Upload-Metadata must be in Base64.");
        }
    }

    UploadWish wish() {
        return new UploadWish(
                Optional.of(PostedForm.kind(values.get("kind"))),
                values.getOrDefault("filename", ""),
                PostedForm.day(values.get("datedOn")),
                PostedForm.id(values.get("replaces")),
                Optional.ofNullable(values.get("fingerprint"))
                        .filter(print -> print.matches("[\\w .-]{1," + LONGEST_FINGERPRINT + "}")));
    }
}
