package org.secondopinion.board.planning;

import java.util.List;
import java.util.Optional;
import org.secondopinion.board.Specialty;

/** Those who sit on one session for one specialty: all, those whose working day it is, and those not away. */
record Pool(List<Person> all, List<Person> atWork, List<Person> there) {

    static Pool of(Slot slot, Specialty specialty) {
        var all = slot.sitting(specialty);
        var atWork = all.stream()
                .filter(person -> person.works(slot.startsAt(), slot.endsAt()))
                .toList();
        return new Pool(
                all,
                atWork,
                atWork.stream()
                        .filter(person -> !person.isAway(slot.startsAt()))
                        .toList());
    }

    /** Those who may judge the case, in an order that does not change. */
    List<Person> judging(WaitingCase waiting) {
        return there.stream().filter(waiting::isJudgedBy).toList();
    }

    /** The first rule that leaves nobody for the case. */
    Optional<Rule> obstacle(WaitingCase waiting) {
        if (all.isEmpty()) {
            return Optional.of(Rule.QUORUM);
        }
        if (atWork.isEmpty()) {
            return Optional.of(Rule.WORKING_HOURS);
        }
        if (there.isEmpty()) {
            return Optional.of(Rule.ABSENCE);
        }
        return judging(waiting).isEmpty() ? Optional.of(Rule.CONFLICT_OF_INTEREST) : Optional.empty();
    }
}
