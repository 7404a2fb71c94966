package org.secondopinion.board.planning;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.secondopinion.board.Specialty;

/** A plan as it is proposed to a person: every case with its session and the reason, or with what stands in the way. */
public record Proposal(List<Placed> placed, List<Blocked> blocked) {

    /** One case on one session; {@code preparers} are the people who would prepare it. */
    public record Placed(
            String reference, UUID slot, String when, String because, Map<Specialty, UUID> preparers, boolean moved) {}

    /** A case without a session: the rule, how it stands in the way, and what would help. */
    public record Blocked(String reference, Rule rule, String sentence, String remedy) {}

    static Proposal of(Agenda agenda, Plan plan) {
        var reasons = new Reasons(plan);
        var obstacles = new Obstacles(agenda, plan);
        return new Proposal(
                plan.getPlacements().stream()
                        .filter(placement -> placement.getPlace() != null && !placement.isFixed())
                        .map(reasons::of)
                        .toList(),
                plan.getPlacements().stream()
                        .filter(placement -> placement.getPlace() == null && !placement.isFixed())
                        .map(obstacles::of)
                        .toList());
    }
}
