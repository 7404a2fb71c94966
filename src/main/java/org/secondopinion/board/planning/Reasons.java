package org.secondopinion.board.planning;

import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.secondopinion.board.Specialty;
import org.secondopinion.board.planning.Proposal.Placed;

/** Why a case stands where it stands, said by what speaks against every session before. */
final class Reasons {

    private final Plan plan;

    Reasons(Plan plan) {
        this.plan = plan;
    }

    Placed of(Placement placement) {
        var slot = placement.getPlace().slot();
        return new Placed(
                placement.getReference(),
                slot.id(),
                Words.when(slot.startsAt()),
                because(placement) + "; " + deadline(placement) + ".",
                placement.preparers().stream()
                        .collect(Collectors.toMap(
                                Preparer::specialty,
                                preparer -> preparer.person().id())),
                placement.isMoved());
    }

    private String because(Placement placement) {
        var earlier = before(placement);
        if (earlier.isEmpty()) {
            return "because no board that takes this tumour meets earlier";
        }
        var before = earlier.stream()
                .filter(place -> !placement.fit(place).breaks(Rule.LIST_IS_OUT))
                .toList();
        if (before.isEmpty()) {
            return "because the list of every board before has gone out";
        }
        var possible =
                before.stream().filter(place -> placement.fit(place).isGood()).toList();
        if (possible.isEmpty()) {
            return "because " + missing(placement, before);
        }
        var open = possible.stream()
                .filter(place -> plan.on(place).size() < place.room())
                .toList();
        return open.isEmpty() ? "because " + full(placement, possible) : wish(placement);
    }

    /** The sessions before of boards that take the tumour. */
    private List<Place> before(Placement placement) {
        var start = placement.getPlace().slot().startsAt().toInstant();
        return plan.places().stream()
                .filter(place -> place.slot().startsAt().toInstant().isBefore(start))
                .filter(place -> place.slot().takes(placement.tumourType()))
                .toList();
    }

    private static String missing(Placement placement, List<Place> before) {
        return Set.of(Rule.QUORUM, Rule.WORKING_HOURS, Rule.ABSENCE, Rule.CONFLICT_OF_INTEREST).stream()
                .sorted()
                .flatMap(rule -> everywhere(placement, before, rule).stream().map(specialty -> only(rule, specialty)))
                .findFirst()
                .orElseGet(() ->
                        before.stream().allMatch(place -> placement.fit(place).breaks(Rule.CHAIR))
                                ? "on no session before somebody is there who may chair it"
                                : "on every session before, somebody whom the case needs is missing");
    }

    /** The specialties that a rule keeps away from every session before. */
    private static Set<Specialty> everywhere(Placement placement, List<Place> before, Rule rule) {
        var specialties = EnumSet.noneOf(Specialty.class);
        specialties.addAll(placement.waiting().specialties());
        before.forEach(
                place -> specialties.retainAll(placement.fit(place).obstacles().getOrDefault(rule, Set.of())));
        return specialties;
    }

    private static String only(Rule rule, Specialty specialty) {
        var name = Words.of(specialty);
        return switch (rule) {
            case QUORUM -> "no session before has somebody for %s".formatted(name);
            case WORKING_HOURS -> "%s is only at work then".formatted(name);
            case ABSENCE -> "%s is away before".formatted(name);
            default -> "only then somebody for %s may judge this case".formatted(name);
        };
    }

    private String full(Placement placement, List<Place> possible) {
        var weight = placement.waiting().weight();
        var asUrgent = possible.stream()
                .flatMap(place -> plan.on(place).stream())
                .allMatch(other -> other.isFixed() || other.waiting().weight().compareTo(weight) >= 0);
        var days = possible.size() == 1
                ? "%s is full".formatted(Words.day(possible.get(0).slot().startsAt()))
                : "the %d sessions before that could take it are full".formatted(possible.size());
        return asUrgent ? days + " with cases that are as urgent or more" : days;
    }

    private String wish(Placement placement) {
        if (placement.before().filter(before -> before == placement.getPlace()).isPresent()) {
            return "because its people were told of that day before";
        }
        var alike = plan.on(placement.getPlace()).stream()
                        .filter(other -> other.tumourType() == placement.tumourType())
                        .count()
                - 1;
        return alike > 0
                ? "beside %s of %s".formatted(Words.counted(alike, "other case"), Words.of(placement.tumourType()))
                : "so that the members prepare equally many cases";
    }

    private static String deadline(Placement placement) {
        var day = placement.getPlace().slot().day();
        return Optional.ofNullable(placement.waiting().latestUseful())
                .map(latest -> ChronoUnit.DAYS.between(day, latest))
                .map(Reasons::deadline)
                .orElse("no deadline is known");
    }

    private static String deadline(long daysLeft) {
        if (daysLeft < 0) {
            return Words.counted(-daysLeft, "day")
                    + " after the deadline, since no session before it can take the case";
        }
        return daysLeft == 0 ? "on the day of the deadline" : Words.counted(daysLeft, "day") + " before the deadline";
    }
}
