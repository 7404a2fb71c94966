package org.secondopinion.board.planning;

import java.util.List;

/** Those who take one seat on a session, for a specialty or the chair: all, those whose working day it is, those not away. */
record Pool(List<Person> all, List<Person> atWork, List<Person> there) {

    static Pool of(Slot slot, List<Person> all) {
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

    /** The first rule that leaves nobody for a case that nobody may judge here. */
    Rule obstacle() {
        if (all.isEmpty()) {
            return Rule.QUORUM;
        }
        if (atWork.isEmpty()) {
            return Rule.WORKING_HOURS;
        }
        return there.isEmpty() ? Rule.ABSENCE : Rule.CONFLICT_OF_INTEREST;
    }
}
