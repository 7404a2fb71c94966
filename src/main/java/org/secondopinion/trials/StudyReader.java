package org.secondopinion.trials;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.secondopinion.cases.PlainWords;

/** Reads studies in the JSON of ClinicalTrials.gov, version 2; what is not there is left out. */
final class StudyReader {

    private static final int MOST_PLACES = 8;
    private static final int LONGEST = 500;

    private StudyReader() {}

    static List<Trial> all(JsonNode answer, String country) {
        return each(answer.path("studies"))
                .map(study -> one(study, country))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Empty when it has no number of the register's shape, or no title. */
    static Optional<Trial> one(JsonNode study, String country) {
        var protocol = study.path("protocolSection");
        var named = protocol.path("identificationModule");
        var number = text(named, "nctId");
        var title = text(named, "briefTitle");
        if (number == null || !number.matches("NCT\\d{8}") || title == null) {
            return Optional.empty();
        }
        var status = text(protocol.path("statusModule"), "overallStatus");
        var contacts = protocol.path("contactsLocationsModule");
        return Optional.of(new Trial(
                number,
                title,
                status == null ? "UNKNOWN" : status,
                places(contacts.path("locations"), country),
                contact(contacts)));
    }

    private static List<String> places(JsonNode locations, String country) {
        var wanted = PlainWords.country(country);
        return each(locations)
                .filter(place -> wanted == null || wanted.equals(text(place, "country")))
                .filter(place -> place.path("status").asText("RECRUITING").equals("RECRUITING"))
                .map(place -> join(place, "facility", "city", "country"))
                .limit(MOST_PLACES)
                .toList();
    }

    /** The trial's own contact, else the first of a place. */
    private static String contact(JsonNode contacts) {
        return Stream.concat(
                        each(contacts.path("centralContacts")),
                        each(contacts.path("locations")).flatMap(place -> each(place.path("contacts"))))
                .map(person -> join(person, "name", "phone", "email"))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static String join(JsonNode node, String... fields) {
        return Stream.of(fields)
                .map(field -> text(node, field))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static String text(JsonNode node, String field) {
        var words = node.path(field).asText("").strip();
        return words.isEmpty() ? null : words.substring(0, Math.min(LONGEST, words.length()));
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
