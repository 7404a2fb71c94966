package org.secondopinion.board.planning;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondopinion.board.planning.Proposal.Blocked;

/** Why a case found no place, by the session that comes nearest, and what would help. */
final class Obstacles {

    private final Plan plan;
    private final FreeHours hours;

    Obstacles(Agenda agenda, Plan plan) {
        this.plan = plan;
        this.hours = new FreeHours(agenda);
    }

    Blocked of(Placement placement) {
        var full = placement.getGoodPlaces().stream().findFirst();
        if (full.isPresent()) {
            return full(placement, full.get());
        }
        return nearest(placement)
                .map(place -> placement.fit(place).breaks(Rule.LIST_IS_OUT)
                        ? listIsOut(placement, place)
                        : missing(placement, place))
                .orElseGet(() -> blocked(
                        placement,
                        Rule.TUMOUR,
                        "No board that takes this tumour (%s) meets in the time planned ahead."
                                .formatted(Words.of(placement.tumourType()))));
    }

    private Blocked full(Placement placement, Place first) {
        var sentence = placement.getGoodPlaces().size() == 1
                ? "The only session that could take it, on %s, is full."
                        .formatted(Words.when(first.slot().startsAt()))
                : "All %d sessions that could take it are full; the first is on %s."
                        .formatted(
                                placement.getGoodPlaces().size(),
                                Words.when(first.slot().startsAt()));
        var place = "One place more on '%s', %s"
                .formatted(first.slot().board(), Words.when(first.slot().startsAt()));
        return new Blocked(placement.getReference(), Rule.CAPACITY, sentence, place + adHoc(placement, ", or ", "."));
    }

    private Blocked listIsOut(Placement placement, Place nearest) {
        return blocked(
                placement,
                Rule.LIST_IS_OUT,
                "The list of every session that takes this tumour has gone out; the nearest is '%s' on %s."
                        .formatted(
                                nearest.slot().board(),
                                Words.when(nearest.slot().startsAt())),
                "A later session of '%s'".formatted(nearest.slot().board()));
    }

    /** Of the sessions that still take the case the one where the fewest specialties are missing, the first of those. */
    private Optional<Place> nearest(Placement placement) {
        return plan.places().stream()
                .filter(place -> place.slot().takes(placement.tumourType()))
                .min(Comparator.<Place, Boolean>comparing(
                                place -> placement.fit(place).breaks(Rule.LIST_IS_OUT))
                        .thenComparingInt(place -> missing(placement.fit(place)).size())
                        .thenComparing(place -> place.slot().startsAt()));
    }

    /** The seats that stay empty, in words. */
    private static List<String> missing(Fit fit) {
        var seats =
                fit.obstacles().values().stream().flatMap(Set::stream).sorted().map(Words::of);
        return Stream.concat(seats, fit.breaks(Rule.CHAIR) ? Stream.of("the chair") : Stream.empty())
                .toList();
    }

    private Blocked missing(Placement placement, Place nearest) {
        var obstacles = placement.fit(nearest).obstacles();
        var rule = obstacles.keySet().iterator().next();
        var sentence = obstacles.entrySet().stream()
                .map(obstacle -> sentence(obstacle.getKey(), Words.of(obstacle.getValue())))
                .collect(Collectors.joining(" and "));
        return blocked(
                placement,
                rule,
                "No session has everybody. On the nearest, '%s' on %s, %s."
                        .formatted(
                                nearest.slot().board(),
                                Words.when(nearest.slot().startsAt()),
                                sentence),
                "Somebody for %s who can come on %s"
                        .formatted(
                                Words.joined(missing(placement.fit(nearest))),
                                Words.day(nearest.slot().startsAt())));
    }

    static String objections(Fit fit) {
        var against = fit.obstacles().entrySet().stream()
                .map(obstacle -> sentence(obstacle.getKey(), Words.of(obstacle.getValue())))
                .collect(Collectors.joining(" and "));
        return against.isEmpty() ? "because it was chosen by hand." : "chosen by hand, although " + against + ".";
    }

    private static String sentence(Rule rule, String specialties) {
        return switch (rule) {
            case QUORUM -> "nobody sits for " + specialties;
            case WORKING_HOURS -> "it is not working time for " + specialties;
            case ABSENCE -> specialties + " is away";
            case CONFLICT_OF_INTEREST ->
                specialties
                        + " may not judge this case (own hospital group, a tie to the treating house, or involved before)";
            case TUMOUR -> "the board does not sit for this tumour";
            case CHAIR -> "nobody is there who may chair it";
            case LATEST_USEFUL_DATE -> "it is after the deadline, and a session before could take it";
            case LIST_IS_OUT -> "its list has gone out";
            case CAPACITY -> "it is full";
        };
    }

    private Blocked blocked(Placement placement, Rule rule, String sentence, String... help) {
        var remedy = List.of(help).isEmpty()
                ? adHoc(placement, "", "").isEmpty()
                        ? "A board for this tumour, or more people in the directory."
                        : Words.capital(adHoc(placement, "", "."))
                : help[0] + adHoc(placement, ", or ", ".");
        return new Blocked(placement.getReference(), rule, sentence, remedy);
    }

    /** An hour at which the directory has everybody, or nothing but the end of the sentence. */
    private String adHoc(Placement placement, String before, String end) {
        return hours.first(placement.waiting())
                .map(hour ->
                        before + "an ad hoc board on %s with %s".formatted(Words.when(hour.startsAt()), people(hour)))
                .map(words -> words + end)
                .orElse(end);
    }

    private static String people(FreeHour hour) {
        return hour.sittings().stream()
                .map(sitting -> "%s (%s)".formatted(sitting.person().name(), Words.of(sitting.specialty())))
                .collect(Collectors.joining(", "));
    }
}
