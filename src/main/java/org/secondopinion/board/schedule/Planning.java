package org.secondopinion.board.schedule;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.secondopinion.board.schedule.BoardCases.BoardCase;
import org.secondopinion.board.schedule.Overview.Case;
import org.secondopinion.board.schedule.Overview.Light;
import org.secondopinion.board.schedule.Overview.Member;
import org.secondopinion.board.schedule.Overview.Upcoming;
import org.secondopinion.board.schedule.Overview.Waiting;
import org.secondopinion.board.sessions.BoardSessions;
import org.secondopinion.board.sessions.Session;
import org.secondopinion.board.sessions.Session.State;
import org.secondopinion.board.sessions.SessionMember;
import org.secondopinion.board.sessions.SessionMember.Reply;
import org.secondopinion.cases.CaseId;
import org.secondopinion.matching.BoardConflicts;
import org.secondopinion.matching.BoardMember;
import org.secondopinion.matching.BoardMembers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the plan as the board coordinator sees it. */
@Service
@Transactional(readOnly = true)
public class Planning {

    private final BoardCases cases;
    private final BoardSessions sessions;
    private final BoardMembers directory;
    private final BoardConflicts conflicts;
    private final Proposals proposals;
    private final Clock clock;

    Planning(
            BoardCases cases,
            BoardSessions sessions,
            BoardMembers directory,
            BoardConflicts conflicts,
            Proposals proposals,
            Clock clock) {
        this.cases = cases;
        this.sessions = sessions;
        this.directory = directory;
        this.conflicts = conflicts;
        this.proposals = proposals;
        this.clock = clock;
    }

    public Overview overview() {
        var people = directory.byId();
        var places = proposals.all();
        var all = cases.all();
        var planned = sessions.between(clock.instant(), clock.instant().plus(BoardAgenda.AHEAD)).stream()
                .collect(Collectors.toMap(Session::id, Function.identity()));
        return new Overview(
                all.stream()
                        .filter(waiting -> isWaiting(waiting, places))
                        .map(waiting -> waiting(waiting, places.get(waiting.caseId()), planned, people))
                        .toList(),
                upcoming(planned, all, places, people));
    }

    /** A listed case waits only when it loses its session. */
    private static boolean isWaiting(BoardCase waiting, Map<CaseId, ProposedPlace> places) {
        return !waiting.isListed() || waiting.isCancelled() || places.containsKey(waiting.caseId());
    }

    private Waiting waiting(
            BoardCase waiting, ProposedPlace place, Map<UUID, Session> planned, Map<UUID, BoardMember> people) {
        return new Waiting(
                waiting.caseId().reference(),
                waiting.urgency(),
                waiting.tumourType(),
                new TreeSet<>(waiting.specialties()),
                waiting.deadline(),
                waiting.sessionId() == null ? null : sessions.get(waiting.sessionId()),
                place,
                place == null || place.sessionId() == null ? null : planned.get(place.sessionId()),
                place == null ? List.of() : preparers(place, people));
    }

    private static List<String> preparers(ProposedPlace place, Map<UUID, BoardMember> people) {
        return place.preparers().entrySet().stream()
                .filter(seat -> people.containsKey(seat.getValue()))
                .map(seat -> "%s (%s)"
                        .formatted(
                                people.get(seat.getValue()).name(),
                                seat.getKey().label()))
                .toList();
    }

    private List<Upcoming> upcoming(
            Map<UUID, Session> planned,
            List<BoardCase> all,
            Map<CaseId, ProposedPlace> places,
            Map<UUID, BoardMember> people) {
        var asked = sessions.members(planned.keySet());
        return planned.values().stream()
                .filter(session -> session.state() == State.PLANNED)
                .sorted(Comparator.comparing(
                                (Session session) -> session.startsAt().toInstant())
                        .thenComparing(Session::board))
                .map(session -> upcoming(
                        session,
                        asked.getOrDefault(session.id(), List.of()),
                        all.stream()
                                .filter(waiting -> isOn(waiting, places.get(waiting.caseId()), session))
                                .toList(),
                        people))
                .toList();
    }

    private static boolean isOn(BoardCase waiting, ProposedPlace place, Session session) {
        var on = place != null && place.sessionId() != null ? place.sessionId() : waiting.sessionId();
        return session.id().equals(on);
    }

    private Upcoming upcoming(
            Session session, List<SessionMember> asked, List<BoardCase> on, Map<UUID, BoardMember> people) {
        var missing = new TreeSet<String>();
        var open = new TreeSet<String>();
        for (var waiting : on) {
            var bound = conflicts.of(waiting.caseId());
            var judging = asked.stream()
                    .filter(member -> !bound.contains(member.specialistId()))
                    .toList();
            missing.addAll(emptySeats(waiting, judging, SessionMember::isExpected, people));
            open.addAll(emptySeats(waiting, judging, member -> member.reply() == Reply.ACCEPTED, people));
        }
        return new Upcoming(
                session,
                asked.stream()
                        .filter(member -> people.containsKey(member.specialistId()))
                        .map(member -> member(member, people.get(member.specialistId())))
                        .toList(),
                on.stream()
                        .map(waiting -> new Case(
                                waiting.caseId().reference(),
                                waiting.tumourType(),
                                waiting.urgency(),
                                session.id().equals(waiting.sessionId())))
                        .toList(),
                light(on, missing, open),
                words(on, missing, open));
    }

    private static List<String> emptySeats(
            BoardCase waiting,
            List<SessionMember> judging,
            Predicate<SessionMember> comes,
            Map<UUID, BoardMember> people) {
        var coming = judging.stream().filter(comes).toList();
        return waiting.emptySeats(
                coming.stream().map(SessionMember::specialty).collect(Collectors.toSet()),
                coming.stream()
                        .map(member -> people.get(member.specialistId()))
                        .anyMatch(person -> person != null && person.chairs()));
    }

    private static Light light(List<BoardCase> on, Set<String> missing, Set<String> open) {
        if (on.stream().allMatch(waiting -> waiting.specialties().isEmpty())) {
            return Light.NONE;
        }
        if (!missing.isEmpty()) {
            return Light.RED;
        }
        return open.isEmpty() ? Light.GREEN : Light.AMBER;
    }

    private static String words(List<BoardCase> on, Set<String> missing, Set<String> open) {
        return switch (light(on, missing, open)) {
            case NONE -> "No case yet";
            case RED -> "No quorum: nobody who may judge its cases for " + String.join(", ", missing);
            case AMBER -> "Quorum if they come; not accepted yet for " + String.join(", ", open);
            case GREEN -> "Quorum: everybody needed has accepted";
        };
    }

    private static Member member(SessionMember asked, BoardMember person) {
        return new Member(asked.specialistId(), person.name(), asked.specialty(), asked.reply(), person.zone());
    }
}
