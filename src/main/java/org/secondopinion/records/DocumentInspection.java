package org.secondopinion.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.secondopinion.records.inspection.Match;
import org.secondopinion.records.inspection.Proposal.NameInIt;

/**
 * What was seen in a document and what is proposed; decision and what belongs to it are null until a person decides.
 *
 * @param namelessBy who looked and found no name in it, or null
 */
public record DocumentInspection(
        UUID documentId,
        boolean isUsable,
        Match kindMatch,
        RecordKind likelyKind,
        Match identity,
        LocalDate datedOn,
        String language,
        Integer pages,
        Integer images,
        String study,
        NameInIt nameInIt,
        List<String> findings,
        String sendInstead,
        String forFamily,
        String decision,
        String decidedBy,
        Instant decidedAt,
        String whyOtherwise,
        String namelessBy) {

    private static final String HOUSE_LANGUAGE = "en";

    /** Null where nobody can tell without reading it. */
    public Boolean isTranslationNeeded() {
        if (images != null) {
            return false;
        }
        return language == null ? null : !language.equals(HOUSE_LANGUAGE);
    }
}
