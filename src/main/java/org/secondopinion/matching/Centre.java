package org.secondopinion.matching;

import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.secondopinion.cases.ReviewFormat;

/** A hospital or institute; {@code hospitalGroup} and {@code city} are null where there is none or it isn't known. */
record Centre(
        UUID id,
        int version,
        String name,
        String hospitalGroup,
        String city,
        String country,
        ZoneId zone,
        int priceBand,
        Set<ReviewFormat> formats) {}
