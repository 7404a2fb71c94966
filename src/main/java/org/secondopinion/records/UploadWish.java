package org.secondopinion.records;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What is said of a file before it is here; the kind may follow later.
 *
 * @param replaces the document of which this is a new version
 * @param fingerprint by which its sender knows the file again
 */
public record UploadWish(
        Optional<RecordKind> kind,
        String fileName,
        Optional<LocalDate> datedOn,
        Optional<UUID> replaces,
        Optional<String> fingerprint) {

    private static final int LONGEST_NAME = 255;

    public UploadWish {
        var plain = fileName.replaceAll("\\p{Cntrl}", "");
        fileName = plain.isBlank() ? "document" : plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
    }

    public static UploadWish of(RecordKind kind, String fileName) {
        return new UploadWish(Optional.of(kind), fileName, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** For a file whose kind stands behind it. */
    public static UploadWish named(String fileName) {
        return new UploadWish(Optional.empty(), fileName, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public UploadWish datedOn(Optional<LocalDate> day) {
        return new UploadWish(kind, fileName, day, replaces, fingerprint);
    }
}
