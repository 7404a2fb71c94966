package org.secondopinion.board.planning;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.secondopinion.cases.TumourType;

/**
 * Looks at every plan of a small agenda, leaving out only what provably costs more than the best one known: branch and
 * bound on the reduced costs of the transportation problem.
 */
final class ExactSearch {

    private static final long MOST_NODES = 3_000_000;

    private final Plan plan;
    private final long[][] reduced;
    private final int[] order;
    private final int nowhere;
    private final long root;
    private final int[] at;
    private final int[] used;
    private final Map<Preparer, Integer> loads = new HashMap<>();
    private final Map<Place, Map<TumourType, Integer>> together = new HashMap<>();
    private final Map<Place, Map<TumourType, Integer>> possible = new HashMap<>();
    private final int[] alikeLeft;
    private long best;
    private int[] bestAt;
    private long nodes;

    private ExactSearch(Agenda agenda) {
        this.plan = Plan.empty(agenda);
        var start = Start.all(plan);
        var prices = start.prices();
        this.nowhere = plan.places().size();
        this.reduced = new long[agenda.cases().size()][nowhere + 1];
        this.root = root(start.costs(), prices);
        this.order = IntStream.range(0, reduced.length)
                .boxed()
                .sorted(Comparator.comparing((Integer in) -> at(in).tumourType())
                        .thenComparing(in -> in))
                .mapToInt(Integer::intValue)
                .toArray();
        this.at = new int[reduced.length];
        this.used = new int[nowhere + 1];
        this.alikeLeft = alikeLeft();
    }

    /** The least that any plan costs, given what one is known to cost. */
    static HardMediumSoftLongScore best(Agenda agenda, HardMediumSoftLongScore known) {
        var search = new ExactSearch(agenda);
        search.best = -known.mediumScore() * Start.UNPLACED - known.softScore() * Start.PARTS;
        search.look(0, search.root, 0);
        return search.bestAt == null
                ? known
                : HardMediumSoftLongScore.of(
                        0, -search.best / Start.UNPLACED, -search.best % Start.UNPLACED / Start.PARTS);
    }

    /** What a dual solution proves, and by how much each choice is dearer than it assumes. */
    private long root(long[][] costs, long[] prices) {
        var sum = 0L;
        for (var in = 0; in < costs.length; in++) {
            var least = Long.MAX_VALUE;
            for (var place = 0; place <= nowhere; place++) {
                reduced[in][place] = costs[in][place] >= CheapestPlaces.NEVER
                        ? CheapestPlaces.NEVER
                        : costs[in][place] + prices[place];
                least = Math.min(least, reduced[in][place]);
            }
            for (var place = 0; place <= nowhere; place++) {
                reduced[in][place] -= least;
            }
            sum += least;
        }
        for (var place = 0; place < nowhere; place++) {
            sum -= prices[place] * plan.places().get(place).room();
        }
        return sum;
    }

    /** How many cases of the same tumour come later in the order. */
    private int[] alikeLeft() {
        var left = new int[order.length];
        for (var step = order.length - 2; step >= 0; step--) {
            var same = at(order[step]).tumourType() == at(order[step + 1]).tumourType();
            left[step] = same ? left[step + 1] + 1 : 0;
        }
        return left;
    }

    private void look(int step, long bound, long unfair) {
        if (++nodes > MOST_NODES) {
            throw new IllegalStateException("The agenda is too large to look at every plan of it");
        }
        if (step == order.length) {
            keep();
            return;
        }
        var in = order[step];
        var ways = IntStream.rangeClosed(0, nowhere)
                .filter(place -> reduced[in][place] < CheapestPlaces.NEVER / 2)
                .filter(place -> place == nowhere
                        || used[place] < plan.places().get(place).room())
                .boxed()
                .sorted(Comparator.comparing(place -> reduced[in][place]))
                .toList();
        ways.forEach(place -> take(step, in, place, bound + reduced[in][place], unfair));
    }

    private void take(int step, int in, int place, long bound, long unfair) {
        if (bound + unfair >= best) {
            return;
        }
        at[in] = place;
        used[place]++;
        var more = place == nowhere ? 0 : load(in, place, 1);
        var whole = unfair + more * Start.PARTS;
        if (bound + whole + apart(step) < best) {
            look(step + 1, bound, whole);
        }
        if (place != nowhere) {
            load(in, place, -1);
        }
        used[place]--;
    }

    /** Counts a case in or out; answers by how much its people then prepare more above the fair share. */
    private long load(int in, int place, int by) {
        var slot = plan.places().get(place);
        together.computeIfAbsent(slot, none -> new HashMap<>()).merge(at(in).tumourType(), by, Integer::sum);
        return at(in).fit(slot).preparers().stream()
                .mapToLong(preparer -> {
                    var now = loads.merge(preparer, by, Integer::sum);
                    return (long) Weights.ABOVE_FAIR_SHARE * (preparer.above(now) - preparer.above(now - by));
                })
                .sum();
    }

    /** What the tumours seen so far cost more than the bound assumes, even if all that come later join them. */
    private long apart(int step) {
        var current = at(order[step]).tumourType();
        var sum = 0L;
        for (var on : together.entrySet()) {
            for (var kind : on.getValue().entrySet()) {
                if (kind.getValue() > 0) {
                    var possible = possible(on.getKey(), kind.getKey());
                    var joined = kind.getValue() + (kind.getKey() == current ? alikeLeft[step] : 0);
                    var share = Start.PARTS * Weights.TUMOUR_APART / possible;
                    sum += Math.max(0, Start.PARTS * Weights.TUMOUR_APART - share * Math.min(possible, joined));
                }
            }
        }
        return sum;
    }

    /** On how many cases of a tumour the bound spreads what it costs on a session. */
    private int possible(Place place, TumourType type) {
        return possible.computeIfAbsent(place, none -> new HashMap<>()).computeIfAbsent(type, none ->
                (int) Math.min(place.room(), alike(place, type)));
    }

    private long alike(Place place, TumourType type) {
        return plan.getPlacements().stream()
                .filter(placement -> placement.tumourType() == type)
                .filter(placement -> placement.fit(place).isGood())
                .count();
    }

    private void keep() {
        var cost = cost();
        if (cost < best) {
            best = cost;
            bestAt = at.clone();
        }
    }

    /** The whole cost, counted anew. */
    private long cost() {
        var sum = 0L;
        for (var in = 0; in < at.length; in++) {
            sum += at[in] == nowhere
                    ? Start.UNPLACED * at(in).waiting().weight().times()
                    : Start.PARTS * wishes(at(in), plan.places().get(at[in]));
        }
        for (var kinds : together.values()) {
            sum += kinds.values().stream().filter(count -> count > 0).count() * Start.PARTS * Weights.TUMOUR_APART;
        }
        for (var load : loads.entrySet()) {
            sum += Start.PARTS * Weights.ABOVE_FAIR_SHARE * load.getKey().above(load.getValue());
        }
        return sum;
    }

    private static long wishes(Placement placement, Place place) {
        return placement.fit(place).waiting() + (long) Weights.PERSON_DISTURBED * placement.disturbed(place);
    }

    private Placement at(int in) {
        return plan.getPlacements().get(in);
    }
}
