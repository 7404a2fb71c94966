package org.secondopinion.records.inspection;

import org.secondopinion.records.Content;

/** The words of a record as far as a machine reads them without guessing: none of a scan or a photograph. */
public final class RecordText {

    private RecordText() {}

    /** @param contentType as it was found when the document arrived */
    public static String of(Content file, String contentType) {
        return switch (contentType) {
            case FileTypes.PDF -> PdfLook.at(file).text();
            case FileTypes.DOCX -> WordLook.at(file).text();
            default -> "";
        };
    }
}
