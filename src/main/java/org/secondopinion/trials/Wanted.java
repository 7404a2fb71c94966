package org.secondopinion.trials;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.secondopinion.biomarkers.Markers;
import org.secondopinion.cases.PlainWords;
import org.secondopinion.cases.Refusal;
import org.secondopinion.cases.TextTable;
import org.secondopinion.cases.TumourType;

/** What is searched for: codes only, so that nothing that a person wrote can leave the house. */
public record Wanted(TumourType condition, List<String> markers, String country) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Map<String, String> CONDITIONS = conditions();

    /** @throws Refusal when something is not one of our codes */
    public Wanted {
        if (condition == null || !CONDITIONS.containsKey(condition.name())) {
            throw new Refusal("Choose the tumour that is searched for; an unknown one cannot be searched.");
        }
        markers = markers == null ? List.of() : List.copyOf(markers);
        if (!Markers.tests().keySet().containsAll(markers)) {
            throw new Refusal("Choose markers from the list; other words are not sent to the register.");
        }
        if (country != null && !COUNTRIES.contains(country)) {
            throw new Refusal("Choose a country from the list.");
        }
    }

    /** Which tumours can be searched for, with the register's words. */
    public static Map<String, String> conditions() {
        var words = new LinkedHashMap<String, String>();
        TextTable.rows("trials/conditions.csv", 2).forEach(cells -> words.put(cells[0], cells[1]));
        return words;
    }

    /** The parameters of the register's interface, in its words. */
    Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("query.cond", CONDITIONS.get(condition.name()));
        if (!markers.isEmpty()) {
            parameters.put("query.term", markers.stream().map(Markers::words).collect(Collectors.joining(" AND ")));
        }
        if (country != null) {
            parameters.put("query.locn", PlainWords.country(country));
        }
        parameters.put("filter.overallStatus", "RECRUITING");
        return parameters;
    }
}
