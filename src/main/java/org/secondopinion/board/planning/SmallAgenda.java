package org.secondopinion.board.planning;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The best plan of an agenda that is small enough to look at all its plans. What the cases still to come cost at least is
 * known exactly but for the load: for each step, each number of cases on each session, and the sessions on which the tumour
 * of the step stands already. Only what could undercut the best plan found so far is looked at.
 */
final class SmallAgenda {

    /** So many numbers of eight bytes are kept at most. */
    private static final long MOST_STATES = 8_000_000;

    private static final int PLACE_BITS = 4;
    private static final int PLACE = (1 << PLACE_BITS) - 1;
    private static final long NEVER = Long.MAX_VALUE >> PLACE_BITS;
    private static final int LOOKED_AT_ONCE = 1 << 12;

    private final List<Place> places;
    private final int nowhere;
    private final List<Placement> cases;
    private final long[][] costs;
    private final Loads loads;
    private final Usage usage;
    private final int[] stoodOn;
    private final long[][] toGo;
    private final int[] at;
    private final long until;
    private int[] bestAt;
    private long best = NEVER;
    private long looked;
    private boolean isOver;

    private SmallAgenda(Plan plan, Duration most) {
        this.until = System.nanoTime() + most.toNanos();
        this.places = plan.places();
        this.nowhere = places.size();
        this.cases = plan.getPlacements().stream()
                .filter(placement -> !placement.isFixed())
                .sorted(Comparator.comparing(Placement::tumourType).thenComparing(Placement::getReference))
                .toList();
        this.costs = cases.stream().map(this::costs).toArray(long[][]::new);
        this.loads = new Loads(cases, places);
        this.usage = new Usage(places);
        this.stoodOn = stoodOn(plan);
        this.toGo = new long[cases.size() + 1][];
        this.at = new int[cases.size()];
    }

    /**
     * Puts every case that is not fixed where the whole is best. False, and the plan is left as it was, when the agenda is
     * too large or the time is over.
     */
    static boolean settle(Plan plan, Duration most) {
        if (!isSmall(plan)) {
            return false;
        }
        var agenda = new SmallAgenda(plan, most);
        agenda.countBack();
        agenda.look(0, agenda.begin(plan), 0, 0);
        if (!agenda.isOver) {
            agenda.write();
        }
        return !agenda.isOver;
    }

    private static boolean isSmall(Plan plan) {
        var states = (double) (plan.getPlacements().size() + 1)
                * (1L << Math.min(62, plan.places().size()));
        for (var place : plan.places()) {
            states *= place.room() + 1;
        }
        return plan.places().size() < PLACE && states <= MOST_STATES;
    }

    private long[] costs(Placement placement) {
        var all = new long[nowhere + 1];
        Arrays.fill(all, NEVER);
        for (var place : placement.getGoodPlaces()) {
            all[place.index()] = Start.PARTS * placement.points(place);
        }
        all[nowhere] = Start.UNPLACED * placement.waiting().weight().times();
        return all;
    }

    /** What is fixed takes its room and its people's time. */
    private int begin(Plan plan) {
        var used = 0;
        for (var placement : plan.getPlacements()) {
            if (placement.isFixed() && placement.getPlace() != null) {
                used = usage.with(used, placement.getPlace().index());
                loads.count(placement);
            }
        }
        return used;
    }

    /** On which sessions the tumour of each step stands before its first case is placed. */
    private int[] stoodOn(Plan plan) {
        return cases.stream()
                .mapToInt(one -> plan.getPlacements().stream()
                        .filter(other -> other.isFixed() && other.getPlace() != null)
                        .filter(other -> other.tumourType() == one.tumourType())
                        .mapToInt(other -> 1 << other.getPlace().index())
                        .reduce(0, (some, more) -> some | more))
                .toArray();
    }

    private boolean beginsTumour(int step) {
        return step == 0
                || step == cases.size()
                || cases.get(step).tumourType() != cases.get(step - 1).tumourType();
    }

    private void countBack() {
        toGo[cases.size()] = new long[usage.ways()];
        for (var step = cases.size() - 1; step >= 0; step--) {
            var masks = beginsTumour(step) ? 1 : 1 << nowhere;
            toGo[step] = new long[usage.ways() * masks];
            for (var used = 0; used < usage.ways(); used++) {
                for (var mask = 0; mask < masks; mask++) {
                    toGo[step][used * masks + mask] = least(step, used, mask);
                }
            }
        }
    }

    private long least(int step, int used, int mask) {
        var least = NEVER;
        for (var place = 0; place <= nowhere; place++) {
            least = Math.min(least, through(step, used, mask, place));
        }
        return least;
    }

    /** What this case and all that follow cost at least if it stands there. */
    private long through(int step, int used, int mask, int place) {
        return costs[step][place] == NEVER || usage.isFull(used, place)
                ? NEVER
                : spent(step, mask, place) + toGo(step + 1, usage.with(used, place), mask(step, mask, place));
    }

    private long toGo(int step, int used, int mask) {
        return toGo[step][beginsTumour(step) ? used : (used << nowhere) + mask];
    }

    private long spent(int step, int mask, int place) {
        var isApart = place != nowhere && (before(step, mask) & 1 << place) == 0;
        return costs[step][place] + (isApart ? Start.PARTS * Weights.TUMOUR_APART : 0);
    }

    /** The sessions of this tumour after the case stands there. */
    private int mask(int step, int mask, int place) {
        return place == nowhere ? before(step, mask) : before(step, mask) | 1 << place;
    }

    private int before(int step, int mask) {
        return beginsTumour(step) ? stoodOn[step] : mask;
    }

    private void look(int step, int used, int mask, long spent) {
        isOver |= ++looked % LOOKED_AT_ONCE == 0 && System.nanoTime() > until;
        if (step == at.length) {
            best = spent;
            bestAt = at.clone();
            return;
        }
        for (var way : ways(step, used, mask)) {
            if (spent + (way >> PLACE_BITS) < best && !isOver) {
                take(step, used, mask, spent, (int) way & PLACE);
            }
        }
    }

    /** The cheapest first, each with the number of its place in the last bits. */
    private long[] ways(int step, int used, int mask) {
        var ways = new long[nowhere + 1];
        for (var place = 0; place <= nowhere; place++) {
            ways[place] = through(step, used, mask, place) << PLACE_BITS | place;
        }
        Arrays.sort(ways);
        return ways;
    }

    private void take(int step, int used, int mask, long spent, int place) {
        at[step] = place;
        var after = usage.with(used, place);
        var mixed = mask(step, mask, place);
        var whole = spent + spent(step, mask, place) + loads.add(step, place);
        if (whole + toGo(step + 1, after, mixed) < best) {
            look(step + 1, after, mixed, whole);
        }
        loads.remove(step, place);
    }

    private void write() {
        for (var step = 0; step < at.length; step++) {
            cases.get(step).setPlace(bestAt[step] == nowhere ? null : places.get(bestAt[step]));
        }
    }
}
