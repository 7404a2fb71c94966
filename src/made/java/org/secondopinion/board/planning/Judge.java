package org.secondopinion.board.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.secondopinion.board.Specialty;

/**
 * Says what is wrong with a plan, reading people and sessions for itself: it shares no line with the planner, so that it
 * would notice a rule that is applied wrongly.
 */
public final class Judge {

    private final Agenda agenda;

    public Judge(Agenda agenda) {
        this.agenda = agenda;
    }

    /** @param plan the session of each case by reference; a case without one is not in it */
    public List<String> faults(Map<String, Slot> plan) {
        var faults = new ArrayList<String>();
        for (var waiting : agenda.cases()) {
            var slot = plan.get(waiting.reference());
            if (slot != null && !waiting.fixed()) {
                judge(waiting, slot, faults);
            }
            if (waiting.fixed() && (slot == null || !slot.id().equals(waiting.before()))) {
                faults.add(waiting.reference() + " was confirmed and moved");
            }
        }
        for (var slot : agenda.slots()) {
            var cases = plan.values().stream()
                    .filter(on -> on.id().equals(slot.id()))
                    .count();
            if (cases > slot.places()) {
                faults.add("%d cases on %d places".formatted(cases, slot.places()));
            }
        }
        return faults;
    }

    private void judge(WaitingCase waiting, Slot slot, List<String> faults) {
        if (!isPossible(agenda, waiting, slot)) {
            faults.add(waiting.reference() + " is not quorate, or comes after the list, on " + slot.startsAt());
        }
        if (isLate(waiting, slot)
                && agenda.slots().stream()
                        .anyMatch(other -> !isLate(waiting, other) && isPossible(agenda, waiting, other))) {
            faults.add(waiting.reference() + " is late although it need not be");
        }
    }

    static boolean isLate(WaitingCase waiting, Slot slot) {
        return waiting.latestUseful() != null && slot.startsAt().toLocalDate().compareTo(waiting.latestUseful()) > 0;
    }

    /** Nobody could read a routine case in less than a day. */
    private static boolean isTooShort(Agenda agenda, WaitingCase waiting, Slot slot) {
        var minutes = Duration.between(agenda.now(), slot.startsAt()).toMinutes();
        return waiting.weight().times() == 1 && minutes < 24 * 60;
    }

    /** Whether the board still takes the case, and somebody can come for each specialty and the chair. */
    static boolean isPossible(Agenda agenda, WaitingCase waiting, Slot slot) {
        if (isTooShort(agenda, waiting, slot)) {
            return false;
        }
        if (!slot.tumourTypes().isEmpty() && !slot.tumourTypes().contains(waiting.tumourType())) {
            return false;
        }
        return waiting.specialties().stream().allMatch(specialty -> somebodyComes(waiting, slot, specialty))
                && (waiting.specialties().isEmpty() || somebodyChairs(waiting, slot));
    }

    private static boolean somebodyChairs(WaitingCase waiting, Slot slot) {
        for (var sitting : slot.sittings()) {
            if (sitting.person().chairs() && judges(waiting, sitting.person()) && isThere(sitting.person(), slot)) {
                return true;
            }
        }
        return false;
    }

    private static boolean somebodyComes(WaitingCase waiting, Slot slot, Specialty specialty) {
        for (var sitting : slot.sittings()) {
            var person = sitting.person();
            if (sitting.specialty() == specialty && judges(waiting, person) && isThere(person, slot)) {
                return true;
            }
        }
        return false;
    }

    private static boolean judges(WaitingCase waiting, Person person) {
        return !waiting.involved().contains(person.id())
                && (waiting.hospitalGroup() == null || !waiting.hospitalGroup().equals(person.hospitalGroup()));
    }

    private static boolean isThere(Person person, Slot slot) {
        return isThere(person, slot.startsAt().toInstant(), slot.lasts().toMinutes());
    }

    /** Minute by minute. */
    private static boolean isThere(Person person, Instant from, long minutes) {
        for (var minute = 0L; minute <= minutes; minute++) {
            var local = from.plusSeconds(60 * minute).atZone(person.zone());
            var hours = person.workingHours().get(local.getDayOfWeek());
            if (hours == null
                    || local.toLocalTime().compareTo(hours.from()) < 0
                    || local.toLocalTime().compareTo(hours.to()) > 0) {
                return false;
            }
            for (var absence : person.absences()) {
                if (local.toLocalDate().compareTo(absence.from()) >= 0
                        && local.toLocalDate().compareTo(absence.to()) <= 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
