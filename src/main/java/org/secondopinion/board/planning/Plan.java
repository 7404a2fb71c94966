package org.secondopinion.board.planning;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import java.util.stream.IntStream;

/** All cases with their places; hard points are broken rules, medium ones unplaced cases, soft ones wishes. */
@PlanningSolution
public class Plan {

    private List<Place> places;
    private List<Placement> placements;
    private HardMediumSoftLongScore score;

    /** For the solver, which copies plans. */
    public Plan() {}

    private Plan(List<Place> places, List<Placement> placements) {
        this.places = places;
        this.placements = placements;
    }

    /** Nothing is placed but what is fixed. */
    static Plan empty(Agenda agenda) {
        var places = IntStream.range(0, agenda.slots().size())
                .mapToObj(index -> new Place(index, agenda.slots().get(index)))
                .toList();
        var fits = new Fits(agenda);
        return new Plan(
                places,
                agenda.cases().stream()
                        .map(waiting -> new Placement(waiting, fits.of(waiting), places))
                        .toList());
    }

    @PlanningEntityCollectionProperty
    public List<Placement> getPlacements() {
        return placements;
    }

    public void setPlacements(List<Placement> placements) {
        this.placements = placements;
    }

    @PlanningScore
    public HardMediumSoftLongScore getScore() {
        return score;
    }

    public void setScore(HardMediumSoftLongScore score) {
        this.score = score;
    }

    List<Place> places() {
        return places;
    }

    List<Placement> on(Place place) {
        return placements.stream()
                .filter(placement -> placement.getPlace() == place)
                .toList();
    }
}
