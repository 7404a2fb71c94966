package org.secondopinion.preparation;

import java.util.Set;
import org.secondopinion.cases.ReviewFormat;

/** How a case is reviewed. */
public enum ServiceType {
    REMOTE_OPINION("Remote opinion", ReviewFormat.REMOTE, ReviewFormat.VIDEO),
    IN_PERSON_VISIT("In-person visit", ReviewFormat.IN_PERSON),
    TUMOUR_BOARD("Tumour board", ReviewFormat.BOARD);

    private final String words;
    private final Set<ReviewFormat> formats;

    ServiceType(String words, ReviewFormat... formats) {
        this.words = words;
        this.formats = Set.of(formats);
    }

    /** Whether a price for this format is a price for the service. */
    boolean isPricedBy(ReviewFormat format) {
        return format == ReviewFormat.ANY || formats.contains(format);
    }

    public String words() {
        return words;
    }
}
