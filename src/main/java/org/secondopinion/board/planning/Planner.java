package org.secondopinion.board.planning;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverConfigOverride;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.secondopinion.cases.Refusal;

/** Proposes which case is discussed on which session. */
public final class Planner {

    /** How many cases besides those that something happened to are given another session. */
    static final int MOST_MOVED = 3;

    /** How much dearer a step may be at first, in points: one search goes far, the other stays near. */
    private static final List<Integer> WARMTHS = List.of(10, 3);

    private static final Duration SHORTEST = Duration.ofMillis(100);

    /** The part of the time that the solver needs to stop and hand over its plan. */
    private static final int STOPPING = 64;

    private final List<SolverFactory<Plan>> solvers = WARMTHS.stream()
            .map(warmth -> SolverFactory.<Plan>create(config(warmth)))
            .toList();
    private final SolutionManager<Plan, HardMediumSoftLongScore> scores = SolutionManager.create(solvers.get(0));

    /** The best plan that is found in a time; what is fixed stays. */
    public Proposal plan(Agenda agenda, Duration most) {
        return Proposal.of(agenda, solve(agenda, most));
    }

    /** The nearest plan after something changed: who can stay, stays, and hardly anybody else is moved. */
    public Proposal replan(Agenda agenda) {
        return Proposal.of(agenda, change(agenda));
    }

    /** What a person's own choice is told: that it is one, and what speaks against it. */
    public String objections(Agenda agenda, String reference, UUID slot) {
        var plan = Plan.empty(agenda);
        var placement = placement(plan, reference);
        return plan.places().stream()
                .filter(place -> place.slot().id().equals(slot))
                .findFirst()
                .map(place -> Obstacles.objections(placement.fit(place)))
                .orElse("");
    }

    /** When the directory has everybody whom a case needs, within its time; empty when it never has. */
    public Optional<FreeHour> freeHour(Agenda agenda, String reference) {
        return agenda.cases().stream()
                .filter(waiting -> waiting.reference().equals(reference))
                .findFirst()
                .flatMap(new FreeHours(agenda)::first);
    }

    private static Placement placement(Plan plan, String reference) {
        return plan.getPlacements().stream()
                .filter(placement -> placement.getReference().equals(reference))
                .findFirst()
                .orElseThrow(() -> new Refusal("This case waits for no board."));
    }

    /** Of a small agenda the best plan that there is, of a large one the best that is found in the time. */
    Plan solve(Agenda agenda, Duration most) {
        var plan = Plan.empty(agenda);
        var begun = Instant.now();
        if (SmallAgenda.settle(plan, most.multipliedBy(9).dividedBy(10))) {
            scores.update(plan);
            return plan;
        }
        return search(agenda, most.minus(Duration.between(begun, Instant.now())));
    }

    /** Two searches at once, one on each core; the better plan counts. */
    private Plan search(Agenda agenda, Duration most) {
        return solvers.stream()
                .map(solver -> CompletableFuture.supplyAsync(() -> search(solver, agenda, most), Planner::inThread))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .max(Comparator.comparing(Plan::getScore))
                .orElseThrow();
    }

    /** What starting and stopping takes counts, too. */
    private static Plan search(SolverFactory<Plan> solver, Agenda agenda, Duration most) {
        var begun = Instant.now();
        var start = start(agenda);
        var left = most.minus(most.dividedBy(STOPPING))
                .minus(Duration.between(begun, Instant.now()))
                .truncatedTo(ChronoUnit.MILLIS);
        return solver.buildSolver(new SolverConfigOverride<Plan>()
                        .withTerminationConfig(
                                new TerminationConfig().withSpentLimit(left.isNegative() ? SHORTEST : left)))
                .solve(start);
    }

    static Plan start(Agenda agenda) {
        var start = Plan.empty(agenda);
        Start.all(start);
        return start;
    }

    private static void inThread(Runnable search) {
        var thread = new Thread(search, "board planning");
        thread.setDaemon(true);
        thread.start();
    }

    Plan change(Agenda agenda) {
        var plan = Plan.empty(agenda);
        Start.change(plan, MOST_MOVED);
        return plan;
    }

    HardMediumSoftLongScore score(Plan plan) {
        return scores.update(plan);
    }

    private static SolverConfig config(int warmth) {
        return new SolverConfig()
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(1L)
                .withSolutionClass(Plan.class)
                .withEntityClasses(Placement.class)
                .withConstraintProviderClass(BoardRules.class)
                .withTerminationConfig(new TerminationConfig().withSpentLimit(Duration.ofSeconds(1)))
                .withPhases(new LocalSearchPhaseConfig()
                        .withAcceptorConfig(new LocalSearchAcceptorConfig()
                                .withSimulatedAnnealingStartingTemperature("0hard/0medium/%dsoft".formatted(warmth)))
                        .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1)));
    }
}
