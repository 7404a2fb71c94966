package org.secondopinion.bench;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.secondopinion.board.planning.MadeBoards.Size;
import org.secondopinion.board.planning.MeasuredPlan;

/** Plans made boards of three sizes, one seed after the other. */
final class BoardPlans {

    private static final Duration SMALL = Duration.ofMillis(900);
    private static final Duration LARGE = Duration.ofSeconds(10);

    private final String sizes;
    private final Report report = new Report();

    /** @param sizes how many seeds of which size, such as {@code S=100,M=20,L=5} */
    BoardPlans(String sizes) {
        this.sizes = sizes;
    }

    Report measure() {
        report.line(
                        "| size | seeds | hard rules broken | best, by the planner | best, by another search | above the bound %% | more unplaced than need be"
                                + " | plan ms | less waiting than first come %% | replan ms | others moved |")
                .line("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        // Until the code is compiled.
        MeasuredPlan.of(Size.S, 0, SMALL, false);
        for (var size : sizes.split(",")) {
            var asked = size.split("=");
            measure(Size.valueOf(asked[0]), Integer.parseInt(asked[1]));
        }
        return report;
    }

    private void measure(Size size, int seeds) {
        var plans = IntStream.rangeClosed(1, seeds)
                .mapToObj(seed -> plan(size, seed))
                .toList();
        report.line(
                "| %s, %d cases | %d | %d | %s | %s | %.2f / %.2f | %d | %d / %d | %d / %d | %.1f / %.1f | %d |",
                size,
                size.cases(),
                seeds,
                plans.stream().mapToInt(MeasuredPlan::faults).sum(),
                size == Size.S ? plans.stream().filter(MeasuredPlan::best).count() : "-",
                size == Size.S ? plans.stream().filter(MeasuredPlan::optimum).count() : "-",
                middle(plans, MeasuredPlan::gap) / 100.0,
                worst(plans, MeasuredPlan::gap) / 100.0,
                plans.stream()
                        .filter(plan -> plan.unplaced() > plan.unplacedAtLeast())
                        .count(),
                middle(plans, MeasuredPlan::planMillis),
                worst(plans, MeasuredPlan::planMillis),
                middle(plans, MeasuredPlan::saved),
                plans.stream().mapToLong(MeasuredPlan::saved).min().orElse(0),
                middle(plans, plan -> Math.round(10 * plan.replanMillis())) / 10.0,
                plans.stream().mapToDouble(MeasuredPlan::replanMillis).max().orElse(0),
                plans.stream().mapToInt(MeasuredPlan::moved).max().orElse(0));
    }

    private static MeasuredPlan plan(Size size, int seed) {
        var plan = MeasuredPlan.of(size, seed, size == Size.S ? SMALL : LARGE, size == Size.S);
        System.out.printf("%s, seed %d: %s%n", size, seed, plan);
        return plan;
    }

    private static long middle(List<MeasuredPlan> plans, ToLongFunction<MeasuredPlan> figure) {
        return plans.stream()
                .map(figure::applyAsLong)
                .sorted(Comparator.naturalOrder())
                .skip(plans.size() / 2)
                .findFirst()
                .orElse(0L);
    }

    private static long worst(List<MeasuredPlan> plans, ToLongFunction<MeasuredPlan> figure) {
        return plans.stream().mapToLong(figure).max().orElse(0);
    }
}
