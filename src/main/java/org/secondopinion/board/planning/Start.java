package org.secondopinion.board.planning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.secondopinion.cases.TumourType;

/**
 * A plan to begin with, and the cheapest change of one. Of the wishes it counts waiting, disturbance, and for each case its
 * part of what a tumour costs on a session if as many of its kind as possible stood there.
 */
final class Start {

    /** Points are split into so many parts, since a case's part of one is a fraction. */
    static final long PARTS = 1000;

    /** A case without a place costs more than all the waiting of a plan. */
    static final long UNPLACED = 1L << 42;

    private final Plan plan;
    private final int nowhere;
    private final CheapestPlaces places;
    private final long[][] costs;

    private Start(Plan plan) {
        this.plan = plan;
        this.nowhere = plan.places().size();
        this.costs = costs(plan);
        this.places = new CheapestPlaces(costs, room(plan));
    }

    /** Every case at the least cost. */
    static Start all(Plan plan) {
        var start = new Start(plan);
        start.keep(placement -> placement.isFixed());
        start.placements()
                .filter(in -> start.places.placeOf(in) < 0)
                .forEach(in -> start.places.insert(in, start.nowhere));
        return start.written();
    }

    /** Leaves every case where it was before if it may still stand there, and moves at most so many others. */
    static Start change(Plan plan, int mostMoved) {
        var start = new Start(plan);
        start.keep(placement -> placement.isFixed()
                || placement
                        .before()
                        .filter(before -> placement.fit(before).isGood())
                        .isPresent());
        var left = mostMoved;
        for (var in :
                start.placements().filter(in -> start.places.placeOf(in) < 0).toArray()) {
            left -= start.places.insert(in, left);
        }
        return start.written();
    }

    /** What this start costs, in parts of points: no plan of the same cases costs less, unplaced cases included. */
    long least() {
        return IntStream.range(0, costs.length)
                .mapToLong(in -> costs[in][places.placeOf(in)])
                .sum();
    }

    long[][] costs() {
        return costs;
    }

    long[] prices() {
        return places.prices();
    }

    /** The heaviest first, so that who comes last is pushed least often. */
    private IntStream placements() {
        return IntStream.range(0, costs.length)
                .boxed()
                .sorted(Comparator.comparing((Integer in) -> at(in).waiting().weight())
                        .reversed()
                        .thenComparing(in -> at(in).getReference()))
                .mapToInt(Integer::intValue);
    }

    private void keep(Predicate<Placement> stays) {
        for (var in = 0; in < costs.length; in++) {
            var before = at(in).before();
            if (stays.test(at(in)) && before.isPresent()) {
                places.keep(in, before.get().index());
            }
        }
    }

    private Start written() {
        for (var in = 0; in < costs.length; in++) {
            var place = places.placeOf(in);
            if (!at(in).isFixed()) {
                at(in).setPlace(place == nowhere ? null : plan.places().get(place));
            }
        }
        return this;
    }

    private Placement at(int in) {
        return plan.getPlacements().get(in);
    }

    private static int[] room(Plan plan) {
        return IntStream.concat(plan.places().stream().mapToInt(Place::room), IntStream.of(Integer.MAX_VALUE))
                .toArray();
    }

    private static long[][] costs(Plan plan) {
        var kinds = kinds(plan);
        return plan.getPlacements().stream()
                .map(placement -> costs(plan, placement, kinds))
                .toArray(long[][]::new);
    }

    private static long[] costs(Plan plan, Placement placement, List<Map<TumourType, Integer>> kinds) {
        var costs = new long[plan.places().size() + 1];
        Arrays.fill(costs, CheapestPlaces.NEVER);
        var allowed = placement.isFixed() ? placement.before().stream().toList() : placement.getGoodPlaces();
        for (var place : allowed) {
            var alike = Math.min(place.room(), kinds.get(place.index()).get(placement.tumourType()));
            costs[place.index()] = PARTS * placement.points(place) + PARTS * Weights.TUMOUR_APART / Math.max(1, alike);
        }
        if (!placement.isFixed() || allowed.isEmpty()) {
            costs[plan.places().size()] =
                    UNPLACED * placement.waiting().weight().times();
        }
        return costs;
    }

    /** How many cases of each tumour could stand on each session. */
    private static List<Map<TumourType, Integer>> kinds(Plan plan) {
        return plan.places().stream()
                .map(place -> {
                    var kinds = new HashMap<TumourType, Integer>();
                    plan.getPlacements().stream()
                            .filter(placement ->
                                    placement.isFixed() || placement.fit(place).isGood())
                            .forEach(placement -> kinds.merge(placement.tumourType(), 1, Integer::sum));
                    return (Map<TumourType, Integer>) kinds;
                })
                .toList();
    }
}
