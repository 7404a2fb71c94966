package org.secondopinion.board.planning;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** What a person with a list does: who waits longest comes first, each on the earliest session with room. */
public final class EarliestFirst {

    private EarliestFirst() {}

    public static Map<String, Slot> plan(Agenda agenda) {
        var plan = new HashMap<String, Slot>();
        var taken = new HashMap<Slot, Integer>();
        agenda.cases().stream()
                .sorted(Comparator.comparing(WaitingCase::since).thenComparing(WaitingCase::reference))
                .forEach(waiting -> agenda.slots().stream()
                        .filter(slot -> taken.getOrDefault(slot, 0) < slot.places())
                        .filter(slot -> Judge.isPossible(agenda, waiting, slot))
                        .filter(slot -> !Judge.isLate(waiting, slot) || isNeverInTime(agenda, waiting))
                        .findFirst()
                        .ifPresent(slot -> {
                            plan.put(waiting.reference(), slot);
                            taken.merge(slot, 1, Integer::sum);
                        }));
        return plan;
    }

    private static boolean isNeverInTime(Agenda agenda, WaitingCase waiting) {
        return agenda.slots().stream()
                .noneMatch(slot -> !Judge.isLate(waiting, slot) && Judge.isPossible(agenda, waiting, slot));
    }

    /** Hours of waiting from now on, by urgency; who has no session waits for a week beyond the last. */
    public static long waiting(Agenda agenda, Map<String, Slot> plan) {
        var last = agenda.slots()
                .get(agenda.slots().size() - 1)
                .startsAt()
                .plusWeeks(1)
                .toInstant();
        return agenda.cases().stream()
                .mapToLong(waiting -> {
                    var slot = plan.get(waiting.reference());
                    var until = slot == null ? last : slot.startsAt().toInstant();
                    return waiting.weight().times()
                            * Duration.between(agenda.now(), until).toHours();
                })
                .sum();
    }
}
