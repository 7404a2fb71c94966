package org.secondopinion.intake;

import java.util.Optional;
import org.secondopinion.cases.ReviewFormat;

/** What a family said to a cost range; {@code format} is there with {@code OTHER_FORMAT} only, {@code words} may be null. */
public record CostAnswer(Kind kind, ReviewFormat format, String words) {

    public enum Kind {
        ACCEPTED,
        OTHER_FORMAT,
        DECLINED
    }

    public CostAnswer {
        if ((kind == Kind.OTHER_FORMAT) != (format != null)) {
            throw new CostRefusal(CostRefusal.Why.FORMAT_WITHOUT_PLACE);
        }
    }

    public static CostAnswer accepted() {
        return new CostAnswer(Kind.ACCEPTED, null, null);
    }

    public static CostAnswer otherFormat(ReviewFormat format) {
        return new CostAnswer(Kind.OTHER_FORMAT, format, null);
    }

    public static CostAnswer declined(Optional<String> words) {
        return new CostAnswer(Kind.DECLINED, null, words.orElse(null));
    }
}
