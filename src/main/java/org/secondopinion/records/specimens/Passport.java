package org.secondopinion.records.specimens;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.secondopinion.cases.Refusal;

/**
 * What a coordinator writes when a parcel is made ready.
 *
 * @param label the laboratory's own number on it; may be null
 * @param toCountry ISO 3166, two letters; null while it is not known
 * @param lastAgreedBy who agreed that the last tissue travels; null unless it is the last
 * @param clearedBy who allowed the export and with which document; null where the rule allows it
 * @param digitalAddress where whole-slide images are seen; null for everything that travels
 */
public record Passport(
        Material material,
        int pieces,
        String label,
        String fromLaboratory,
        String toLaboratory,
        String toCountry,
        TissueLeft tissueLeft,
        String lastAgreedBy,
        String clearedBy,
        String courier,
        String trackingNumber,
        LocalDate returnBy,
        String digitalAddress) {

    private static final int MOST_PIECES = 500;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** @throws Refusal naming what is missing or cannot be */
    void check(LocalDate today) {
        if (pieces < 1 || pieces > MOST_PIECES) {
            throw new Refusal("'Pieces' is a number from 1 to %d.".formatted(MOST_PIECES));
        }
        if (toCountry != null && !COUNTRIES.contains(toCountry)) {
            throw new Refusal(
                    "'To country' is a code of two capital letters such as DE; '%s' is none.".formatted(toCountry));
        }
        if (returnBy != null && returnBy.isBefore(today)) {
            throw new Refusal("'Return by' cannot lie in the past.");
        }
        if (material.travels()) {
            checkTravel();
        } else {
            checkAddress();
        }
    }

    /** By the names of the statement that keeps it. */
    Map<String, Object> columns() {
        var columns = new HashMap<String, Object>();
        columns.put("material", material.name());
        columns.put("pieces", pieces);
        columns.put("label", label);
        columns.put("fromLaboratory", fromLaboratory);
        columns.put("toLaboratory", toLaboratory);
        columns.put("toCountry", toCountry);
        columns.put("tissueLeft", tissueLeft.name());
        columns.put("lastAgreedBy", lastAgreedBy);
        columns.put("clearedBy", clearedBy);
        columns.put("returnBy", returnBy);
        columns.put("digitalAddress", digitalAddress);
        return columns;
    }

    private void checkTravel() {
        needed(courier, "Courier");
        needed(trackingNumber, "Tracking number");
        needed(toLaboratory, "To laboratory");
        if (digitalAddress != null) {
            throw new Refusal("'Digital address' has a place only with whole-slide images. Please empty it.");
        }
        if (tissueLeft == TissueLeft.LAST && lastAgreedBy == null) {
            throw new Refusal("This is the last tissue. Write in 'Last tissue agreed by' who agreed that it travels.");
        }
        if (tissueLeft == TissueLeft.NOT_CONFIRMED && material == Material.BLOCK) {
            throw new Refusal(
                    "A block travels when the laboratory has confirmed that tissue is left. Please ask it first.");
        }
    }

    private void checkAddress() {
        needed(digitalAddress, "Digital address");
        if (!isSafe(digitalAddress)) {
            throw new Refusal("'Digital address' begins with https:// and names the place of the images.");
        }
        if (courier != null || trackingNumber != null || returnBy != null) {
            throw new Refusal("Whole-slide images do not travel. Please empty courier, tracking number and return by.");
        }
    }

    private static boolean isSafe(String address) {
        try {
            var uri = URI.create(address);
            return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static void needed(String value, String field) {
        Optional.ofNullable(value)
                .orElseThrow(() -> new Refusal("'%s' is needed. Please fill it in.".formatted(field)));
    }
}
