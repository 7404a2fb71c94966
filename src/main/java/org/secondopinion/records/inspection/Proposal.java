package org.secondopinion.records.inspection;

import java.time.LocalDate;
import java.util.List;
import org.secondopinion.records.RecordKind;

/**
 * What the house proposes about a file; a coordinator confirms it or decides otherwise.
 *
 * @param likelyKind what it seems to be, or null
 * @param datedOn the day of the examination or the report, or null
 * @param language as a two-letter code, or null
 * @param pages and {@code images} null where there are none
 * @param study of DICOM images: modalities, body part, series; or null
 * @param names whether the patient's name stands in it
 * @param findings for the coordinator
 * @param sendInstead where it is not usable, or null
 * @param forFamily the same in the language of the family
 */
public record Proposal(
        boolean isUsable,
        Match kind,
        RecordKind likelyKind,
        Match identity,
        LocalDate datedOn,
        String language,
        Integer pages,
        Integer images,
        String study,
        NameInIt names,
        List<String> findings,
        String sendInstead,
        String forFamily) {

    /** Whether somebody who may not know the name may get the file as it is. */
    public enum NameInIt {
        /** Seen in its text: never given out as it is. */
        SEEN,
        /** Not seen, which a scan or a picture does not exclude: a coordinator says so first. */
        NOT_SEEN,
        /** In the header only, from where it is taken out. */
        IN_HEADER,
        /** In the picture itself, or possibly. */
        IN_PICTURE
    }
}
