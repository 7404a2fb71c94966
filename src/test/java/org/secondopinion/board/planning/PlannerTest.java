package org.secondopinion.board.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.secondopinion.board.planning.MeasuredPlan.standing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondopinion.board.planning.MadeBoards.Size;

/** Whole plans of made boards, held against an exact search, a bound and a judge that knows nothing of the planner. */
class PlannerTest {

    static final Planner PLANNER = new Planner();
    static final Duration SHORT = Duration.ofMillis(700);
    static final Duration LONG = Duration.ofSeconds(20);

    @ParameterizedTest
    @ValueSource(longs = {5, 26, 63})
    void aSmallPlanIsTheBestThereIs(long seed) {
        var agenda = MadeBoards.of(Size.S, seed);

        assertIsBest(agenda, PLANNER.solve(agenda, LONG));
    }

    @Test
    void whatIsConfirmedAndWhoWasToldCountInTheBestSmallPlan() {
        var agenda = MadeBoards.of(Size.S, 26);
        var standing = standing(PLANNER.solve(agenda, LONG));
        var confirmed = Set.copyOf(new ArrayList<>(standing.keySet()).subList(0, 4));
        var known = MadeBoards.after(agenda, standing, confirmed);
        for (var gone : known.slots()) {
            var changed = MadeBoards.without(known, gone);

            assertIsBest(changed, PLANNER.solve(changed, LONG));
        }
    }

    private static void assertIsBest(Agenda agenda, Plan plan) {
        assertThat(new Judge(agenda).faults(standing(plan))).isEmpty();
        assertThat(plan.getScore()).isEqualTo(ExactSearch.best(agenda, PLANNER.score(Planner.start(agenda))));
    }

    @Test
    void urgentCasesWaitAQuarterLessThanFirstComeFirstServed() {
        var agenda = MadeBoards.of(Size.M, 1);

        var plan = standing(PLANNER.solve(agenda, SHORT));

        assertThat(new Judge(agenda).faults(plan)).isEmpty();
        assertThat(new Judge(agenda).faults(EarliestFirst.plan(agenda))).isEmpty();
        assertThat(EarliestFirst.waiting(agenda, plan))
                .isLessThan(EarliestFirst.waiting(agenda, EarliestFirst.plan(agenda)) * 3 / 4);
    }

    @Test
    void oneChangeMovesAtMostThreeOthersAndNothingConfirmed() {
        var agenda = MadeBoards.of(Size.M, 2);
        var standing = standing(PLANNER.solve(agenda, SHORT));
        var confirmed = Set.copyOf(new ArrayList<>(standing.keySet()).subList(0, 40));
        var known = MadeBoards.after(agenda, standing, confirmed);
        for (var gone : known.slots()) {
            var changed = MadeBoards.without(known, gone);

            var after = standing(PLANNER.change(changed));

            assertThat(new Judge(changed).faults(after)).isEmpty();
            assertThat(moved(standing, after, gone)).isLessThanOrEqualTo(Planner.MOST_MOVED);
        }
    }

    @Test
    void nothingChangesWhereNothingHappened() {
        var agenda = MadeBoards.of(Size.M, 3);
        var standing = standing(PLANNER.solve(agenda, SHORT));

        assertThat(standing(PLANNER.change(MadeBoards.after(agenda, standing, Set.of()))))
                .isEqualTo(standing);
    }

    private static long moved(Map<String, Slot> before, Map<String, Slot> after, Slot gone) {
        return before.entrySet().stream()
                .filter(stood -> !stood.getValue().equals(gone))
                .filter(stood -> !stood.getValue().equals(after.get(stood.getKey())))
                .count();
    }
}
