package org.secondopinion.summary;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.cases.PartialDate;

/** A kept fact; what its block does not ask for is null. */
public record SummaryFact(
        UUID id,
        int revision,
        Block block,
        Block.Kind kind,
        String words,
        String code,
        String edition,
        String began,
        String ended,
        Response response,
        String toxicity,
        Source source,
        UUID documentId,
        Integer page,
        String language,
        String original,
        String changedBy,
        Instant changedAt) {

    Optional<PartialDate> date() {
        return Optional.ofNullable(began).map(PartialDate::new);
    }

    boolean is(Block.Kind one) {
        return kind == one;
    }
}
