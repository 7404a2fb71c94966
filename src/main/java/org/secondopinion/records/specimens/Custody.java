package org.secondopinion.records.specimens;

import java.time.LocalDate;

/** One step of a parcel's way; courier, tracking number, pieces and note may be null. */
public record Custody(
        CustodyStep step,
        LocalDate happenedOn,
        String holder,
        String courier,
        String trackingNumber,
        Integer pieces,
        String note,
        String recordedBy) {}
