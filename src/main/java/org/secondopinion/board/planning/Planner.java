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
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.cases.Refusal;

/** Proposes which case is discussed on which session. */
public final class Planner {

    /** How many cases besides those that something happened to are given another session. */
    static final int MOST_MOVED = 3;

    /** How much dearer a step may be at first, in points: less than half of what brings a tumour to a session. */
    private static final String WARMTH = "0hard/0medium/10soft";

    private final SolverFactory<Plan> solvers = SolverFactory.create(config());
    private final SolutionManager<Plan, HardMediumSoftLongScore> scores = SolutionManager.create(solvers);

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

    Plan solve(Agenda agenda, Duration most) {
        var start = Plan.empty(agenda);
        Start.all(start);
        return solvers.buildSolver(new SolverConfigOverride<Plan>()
                        .withTerminationConfig(new TerminationConfig().withSpentLimit(most)))
                .solve(start);
    }

    Plan change(Agenda agenda) {
        var plan = Plan.empty(agenda);
        Start.change(plan, MOST_MOVED);
        return plan;
    }

    HardMediumSoftLongScore score(Plan plan) {
        return scores.update(plan);
    }

    private static SolverConfig config() {
        return new SolverConfig()
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(1L)
                .withSolutionClass(Plan.class)
                .withEntityClasses(Placement.class)
                .withConstraintProviderClass(BoardRules.class)
                .withTerminationConfig(new TerminationConfig().withSpentLimit(Duration.ofSeconds(1)))
                .withPhases(new LocalSearchPhaseConfig()
                        .withAcceptorConfig(
                                new LocalSearchAcceptorConfig().withSimulatedAnnealingStartingTemperature(WARMTH))
                        .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1)));
    }
}
