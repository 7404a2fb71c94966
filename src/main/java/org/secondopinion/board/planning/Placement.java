package org.secondopinion.board.planning;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.cases.TumourType;

/** Where the plan puts one case; without a place the case goes on waiting. */
@PlanningEntity
public class Placement {

    private WaitingCase waiting;
    private List<Fit> fits;
    private List<Place> goodPlaces;
    private Place before;
    private Place place;

    /** For the solver, which copies plans. */
    public Placement() {}

    Placement(WaitingCase waiting, List<Fit> fits, List<Place> places) {
        this.waiting = waiting;
        this.fits = fits;
        this.before = places.stream()
                .filter(known -> known.slot().id().equals(waiting.before()))
                .findFirst()
                .orElse(null);
        this.goodPlaces = places.stream()
                .filter(place -> waiting.fixed()
                        ? place == before
                        : fits.get(place.index()).isGood())
                .toList();
        this.place = waiting.fixed() ? before : null;
    }

    @PlanningId
    public String getReference() {
        return waiting.reference();
    }

    @PlanningPin
    public boolean isFixed() {
        return waiting.fixed();
    }

    @PlanningVariable(allowsUnassigned = true)
    public Place getPlace() {
        return place;
    }

    public void setPlace(Place place) {
        this.place = place;
    }

    /** Only sessions that break no rule with this case are ever tried. */
    @ValueRangeProvider
    public List<Place> getGoodPlaces() {
        return goodPlaces;
    }

    WaitingCase waiting() {
        return waiting;
    }

    TumourType tumourType() {
        return waiting.tumourType();
    }

    Fit fit(Place at) {
        return fits.get(at.index());
    }

    /** What a person fixed is that person's to answer for. */
    boolean breaks(Rule rule) {
        return !isFixed() && fit(place).breaks(rule);
    }

    long waitingPoints() {
        return fit(place).waiting();
    }

    List<Preparer> preparers() {
        return fit(place).preparers();
    }

    Optional<Place> before() {
        return Optional.ofNullable(before);
    }

    boolean isMoved() {
        return before != null && before != place;
    }

    /** What one case and one session decide alone: its waiting, and who is given another date. */
    long points(Place to) {
        return fit(to).waiting() + (long) Weights.PERSON_DISTURBED * disturbed(to);
    }

    /** Everybody who was asked for the day before, or is asked for the new one. */
    int disturbed(Place to) {
        if (before == null || before == to) {
            return 0;
        }
        var people = new HashSet<UUID>();
        fit(before).preparers().forEach(preparer -> people.add(preparer.person().id()));
        if (to != null) {
            fit(to).preparers().forEach(preparer -> people.add(preparer.person().id()));
        }
        return people.size();
    }
}
