package org.secondopinion.board.planning;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.secondopinion.board.planning.MadeBoards.Size;

/**
 * One made agenda, planned, judged, held against what provably no plan undercuts, and planned again after a session fell
 * out. {@code gap} is in hundredths of a percent of what waiting and wishes cost at least; {@code best} says whether the
 * planner knows of its plan that none is better, {@code optimum} whether another search came to its end and found none;
 * both are false, too, where nobody asked.
 */
public record MeasuredPlan(
        int faults,
        long unplaced,
        long unplacedAtLeast,
        long gap,
        boolean best,
        boolean optimum,
        long planMillis,
        long saved,
        double replanMillis,
        int moved) {

    private static final Planner PLANNER = new Planner();
    private static final int HUNDREDTHS_OF_A_PERCENT = 10_000;

    public static MeasuredPlan of(Size size, long seed, Duration most, boolean exact) {
        var agenda = MadeBoards.of(size, seed);
        var begun = System.nanoTime();
        var plan = PLANNER.solve(agenda, most);
        var millis = (System.nanoTime() - begun) / 1_000_000;
        var standing = standing(plan);
        var least = least(agenda);
        var replanned = Replanned.of(agenda, standing);
        return new MeasuredPlan(
                new Judge(agenda).faults(standing).size() + replanned.faults(),
                -plan.getScore().mediumScore(),
                -least.mediumScore(),
                gap(plan.getScore(), least),
                exact && SmallAgenda.settle(Plan.empty(agenda), most),
                exact && isOptimum(agenda, plan.getScore()),
                millis,
                saved(agenda, standing),
                replanned.millis(),
                replanned.moved());
    }

    /** No plan is better than this: the transportation problem's optimum, with the wishes that are left out at nothing. */
    static HardMediumSoftLongScore least(Agenda agenda) {
        var least = Start.all(Plan.empty(agenda)).least();
        return HardMediumSoftLongScore.of(0, -least / Start.UNPLACED, -least % Start.UNPLACED / Start.PARTS);
    }

    private static boolean isOptimum(Agenda agenda, HardMediumSoftLongScore score) {
        try {
            return ExactSearch.best(agenda, score).equals(score);
        } catch (IllegalStateException tooLarge) {
            return false;
        }
    }

    private static long gap(HardMediumSoftLongScore score, HardMediumSoftLongScore least) {
        return HUNDREDTHS_OF_A_PERCENT * (least.softScore() - score.softScore()) / -least.softScore();
    }

    /** By how many hundredths of the urgency-weighted waiting the plan is below first come, first served. */
    private static long saved(Agenda agenda, Map<String, Slot> standing) {
        var listed = EarliestFirst.waiting(agenda, EarliestFirst.plan(agenda));
        return 100 * (listed - EarliestFirst.waiting(agenda, standing)) / listed;
    }

    public static Map<String, Slot> standing(Plan plan) {
        var standing = new HashMap<String, Slot>();
        plan.getPlacements().stream()
                .filter(placement -> placement.getPlace() != null)
                .forEach(placement -> standing.put(
                        placement.getReference(), placement.getPlace().slot()));
        return standing;
    }

    /** The worst of all sessions that may fall out. */
    private record Replanned(int faults, double millis, int moved) {

        static Replanned of(Agenda agenda, Map<String, Slot> standing) {
            var known = MadeBoards.after(agenda, standing, Set.of());
            return known.slots().stream()
                    .limit(20)
                    .map(gone -> of(MadeBoards.without(known, gone), standing, gone))
                    .reduce(new Replanned(0, 0, 0), Replanned::worse);
        }

        private static Replanned of(Agenda changed, Map<String, Slot> before, Slot gone) {
            var begun = System.nanoTime();
            var after = standing(PLANNER.change(changed));
            var millis = (System.nanoTime() - begun) / 1e6;
            var moved = before.entrySet().stream()
                    .filter(stood -> !stood.getValue().equals(gone))
                    .filter(stood -> !stood.getValue().equals(after.get(stood.getKey())))
                    .count();
            return new Replanned(new Judge(changed).faults(after).size(), millis, (int) moved);
        }

        private Replanned worse(Replanned other) {
            return new Replanned(faults + other.faults, Math.max(millis, other.millis), Math.max(moved, other.moved));
        }
    }
}
