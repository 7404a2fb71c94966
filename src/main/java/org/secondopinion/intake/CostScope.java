package org.secondopinion.intake;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.secondopinion.cases.PlainWords;
import org.secondopinion.cases.ReviewFormat;
import org.secondopinion.cases.Urgency;

/** What a price is asked for; {@code country} is where the review is to be, null while that is not known. */
public record CostScope(ReviewFormat format, String country, Set<CostExtra> extras, Urgency urgency) {

    private static final String NOT_KNOWN_YET = "UNKNOWN";

    public CostScope {
        extras = extras.isEmpty() ? Set.of() : EnumSet.copyOf(extras);
    }

    /** As the decision reads it: codes only. */
    public Map<String, Object> codes() {
        return Map.of(
                "format", format.name(),
                "country", Optional.ofNullable(country).orElse(NOT_KNOWN_YET),
                "extras", extras.stream().map(Enum::name).toList(),
                "urgency", urgency.name());
    }

    /** Such as "Remote, in Germany, with courier of slides or blocks". */
    public String words() {
        var place = country == null ? "place not known yet" : "in " + PlainWords.country(country);
        var with =
                extras.stream().map(CostExtra::words).map(String::toLowerCase).toList();
        return "%s, %s%s"
                .formatted(PlainWords.of(format), place, with.isEmpty() ? "" : ", with " + String.join(", ", with));
    }
}
