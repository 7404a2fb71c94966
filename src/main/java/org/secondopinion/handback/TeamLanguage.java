package org.secondopinion.handback;

import java.util.Map;
import org.secondopinion.cases.HomeTeam;

/** The language that a treating team is written to in while nobody has chosen one. */
final class TeamLanguage {

    /** English is the written language of medicine in India and in most other countries. */
    private static final String USUAL = "en";

    private static final Map<String, String> BY_COUNTRY =
            Map.of("DE", "de", "AT", "de", "CH", "de", "LI", "de", "CN", "zh");

    private TeamLanguage() {}

    static String usual(HomeTeam team) {
        return team.country() == null ? USUAL : BY_COUNTRY.getOrDefault(team.country(), USUAL);
    }
}
