package org.secondopinion.board.schedule;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.secondopinion.board.Specialty;
import org.secondopinion.board.planning.Agenda;
import org.secondopinion.board.planning.Person;
import org.secondopinion.board.planning.Sitting;
import org.secondopinion.board.planning.Slot;
import org.secondopinion.board.planning.WaitingCase;
import org.secondopinion.board.planning.WaitingCase.Weight;
import org.secondopinion.board.schedule.BoardCases.BoardCase;
import org.secondopinion.board.sessions.Board;
import org.secondopinion.board.sessions.BoardSessions;
import org.secondopinion.board.sessions.Boards;
import org.secondopinion.board.sessions.Session;
import org.secondopinion.board.sessions.Session.State;
import org.secondopinion.board.sessions.SessionMember;
import org.secondopinion.matching.BoardConflicts;
import org.secondopinion.matching.BoardMember;
import org.secondopinion.matching.BoardMembers;
import org.springframework.stereotype.Component;

/** Reads tables and directory into what the planner plans. */
@Component
class BoardAgenda {

    static final Duration AHEAD = Duration.ofDays(56);

    private final BoardCases cases;
    private final Boards boards;
    private final BoardSessions sessions;
    private final BoardMembers members;
    private final BoardConflicts conflicts;
    private final Proposals proposals;
    private final Clock clock;

    BoardAgenda(
            BoardCases cases,
            Boards boards,
            BoardSessions sessions,
            BoardMembers members,
            BoardConflicts conflicts,
            Proposals proposals,
            Clock clock) {
        this.cases = cases;
        this.boards = boards;
        this.sessions = sessions;
        this.members = members;
        this.conflicts = conflicts;
        this.proposals = proposals;
        this.clock = clock;
    }

    Agenda now() {
        var directory = members.all();
        var people = directory.stream().collect(Collectors.toMap(BoardMember::id, BoardAgenda::person));
        var proposed = proposals.all();
        var slots = slots(people);
        return new Agenda(
                clock.instant(),
                slots,
                cases.all().stream()
                        .filter(waiting -> !waiting.isListed() || waiting.sessionId() != null)
                        .map(waiting -> waiting(waiting, proposed.get(waiting.caseId()), slots, directory))
                        .toList(),
                directory.stream()
                        .flatMap(member -> member.specialties().stream()
                                .map(code -> new Sitting(people.get(member.id()), Specialty.valueOf(code))))
                        .toList());
    }

    private List<Slot> slots(Map<UUID, Person> people) {
        var planned = upcoming();
        var asked = sessions.members(planned.stream().map(Session::id).toList());
        var known = boards.all().stream().collect(Collectors.toMap(Board::id, Function.identity()));
        return planned.stream()
                .map(session -> slot(
                        session, known.get(session.boardId()), asked.getOrDefault(session.id(), List.of()), people))
                .toList();
    }

    private List<Session> upcoming() {
        var now = clock.instant();
        return sessions.between(now, now.plus(AHEAD)).stream()
                .filter(session -> session.state() == State.PLANNED)
                .toList();
    }

    private static Slot slot(Session session, Board board, Collection<SessionMember> asked, Map<UUID, Person> people) {
        return new Slot(
                session.id(),
                session.board(),
                session.startsAt(),
                session.lasts(),
                session.capacity(),
                board.tumourTypes(),
                asked.stream()
                        .filter(SessionMember::isExpected)
                        .filter(member -> people.containsKey(member.specialistId()))
                        .map(member -> new Sitting(people.get(member.specialistId()), member.specialty()))
                        .toList());
    }

    private WaitingCase waiting(
            BoardCase waiting, ProposedPlace proposed, List<Slot> slots, List<BoardMember> directory) {
        var bound = conflicts.of(waiting.caseId());
        var confirmed = waiting.isListed() && !waiting.isCancelled() && isQuorate(waiting, slots, bound);
        var pinned = !waiting.isListed() && isPinned(proposed, slots);
        return new WaitingCase(
                waiting.caseId().reference(),
                Weight.valueOf(waiting.urgency().name()),
                waiting.tumourType(),
                waiting.specialties(),
                waiting.since(),
                waiting.deadline(),
                hospitalGroup(waiting.hospital(), directory),
                bound,
                before(waiting, proposed),
                confirmed || pinned);
    }

    /** What is confirmed stays, unless nobody is left for the chair or a specialty who may judge the case. */
    private static boolean isQuorate(BoardCase waiting, List<Slot> slots, Set<UUID> bound) {
        return slots.stream()
                .filter(slot -> slot.id().equals(waiting.sessionId()))
                .map(slot -> slot.sittings().stream()
                        .filter(sitting -> !bound.contains(sitting.person().id()))
                        .toList())
                .allMatch(judging -> waiting.emptySeats(
                                judging.stream().map(Sitting::specialty).collect(Collectors.toSet()),
                                judging.stream()
                                        .anyMatch(sitting -> sitting.person().chairs()))
                        .isEmpty());
    }

    private static boolean isPinned(ProposedPlace proposed, List<Slot> slots) {
        return proposed != null
                && proposed.isPinned()
                && slots.stream().anyMatch(slot -> slot.id().equals(proposed.sessionId()));
    }

    private static UUID before(BoardCase waiting, ProposedPlace proposed) {
        if (waiting.isListed() && !waiting.isCancelled()) {
            return waiting.sessionId();
        }
        return proposed == null ? null : proposed.sessionId();
    }

    /** A centre without a group is its own. */
    private static String groupOf(BoardMember member) {
        return member.hospitalGroup() == null ? member.centre() : member.hospitalGroup();
    }

    private static String hospitalGroup(String hospital, List<BoardMember> directory) {
        return directory.stream()
                .filter(member -> member.centre().equalsIgnoreCase(hospital))
                .map(BoardAgenda::groupOf)
                .findFirst()
                .orElse(hospital);
    }

    private static Person person(BoardMember member) {
        return new Person(
                member.id(),
                member.name(),
                groupOf(member),
                member.zone(),
                member.workingHours().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                day -> new Person.Hours(
                                        day.getValue().from(), day.getValue().to()))),
                member.absences().stream()
                        .map(away -> new Person.Absence(away.from(), away.to()))
                        .toList(),
                member.chairs());
    }
}
