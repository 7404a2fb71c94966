package org.secondopinion.matching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A centre as a row of words, in a file and on a page. */
final class CentreColumns {

    static final List<String> NAMES =
            List.of("name", "hospital_group", "city", "country", "zone", "price_band", "formats");

    private CentreColumns() {}

    /** Anything may be null in it when the values have faults. */
    static Centre read(UUID id, int version, EntryValues values) {
        var zone = values.one("zone", Codes::zone, Codes.ZONE_FAULT);
        var band = values.one("price_band", Codes::band, Codes.BAND_FAULT);
        return new Centre(
                id,
                version,
                values.text("name"),
                values.optional("hospital_group"),
                values.optional("city"),
                values.one("country", Codes::country, Codes.COUNTRY_FAULT),
                zone,
                band == null ? 0 : band,
                values.several("formats", Codes::format, Codes.FORMAT_FAULT));
    }

    static Map<String, String> write(Centre centre) {
        var values = new LinkedHashMap<String, String>();
        values.put("name", centre.name());
        values.put("hospital_group", Objects.toString(centre.hospitalGroup(), ""));
        values.put("city", Objects.toString(centre.city(), ""));
        values.put("country", centre.country());
        values.put("zone", centre.zone().getId());
        values.put("price_band", String.valueOf(centre.priceBand()));
        values.put("formats", Codes.join(centre.formats()));
        return values;
    }
}
