package org.secondopinion.board.schedule;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.secondopinion.board.Appointment;
import org.secondopinion.board.BoardMeetings;
import org.secondopinion.board.BoardPanels;
import org.secondopinion.board.Seat;
import org.secondopinion.board.Specialty;
import org.secondopinion.board.sessions.BoardSessions;
import org.secondopinion.board.sessions.Session;
import org.secondopinion.board.sessions.SessionMember;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Refusal;
import org.secondopinion.matching.BoardConflicts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases that somebody lists by typing when the board meets: on the session of ours that meets then, or else on another board. */
@Service
@Transactional
public class TypedListings {

    private final BoardSessions sessions;
    private final BoardMeetings meetings;
    private final BoardPanels panels;
    private final BoardConflicts conflicts;
    private final Proposals proposals;

    TypedListings(
            BoardSessions sessions,
            BoardMeetings meetings,
            BoardPanels panels,
            BoardConflicts conflicts,
            Proposals proposals) {
        this.sessions = sessions;
        this.meetings = meetings;
        this.panels = panels;
        this.conflicts = conflicts;
        this.proposals = proposals;
    }

    /** @throws Refusal when the session is full, or all who sit there for a specialty may not judge the case */
    public void list(CaseId caseId, Appointment when) {
        var ours = meetingAt(when);
        if (ours.size() > 1) {
            throw new Refusal("Several boards meet at that time: %s. Please choose one on the page Board planning."
                    .formatted(ours.stream().map(Session::board).sorted().collect(Collectors.joining(", "))));
        }
        if (ours.isEmpty()) {
            meetings.plan(caseId, when);
        } else {
            checkInterests(caseId, ours.get(0));
            sessions.list(caseId, ours.get(0).id());
        }
        proposals.forget(caseId);
    }

    /** Another link means another board. */
    private List<Session> meetingAt(Appointment when) {
        var from = when.startsAt().toInstant();
        return sessions.between(from, from.plusMillis(1)).stream()
                .filter(session -> session.state() == Session.State.PLANNED)
                .filter(session -> when.link() == null || when.link().equals(session.link()))
                .toList();
    }

    private void checkInterests(CaseId caseId, Session session) {
        var bound = conflicts.of(caseId);
        var coming = sessions.members(session.id()).stream()
                .filter(SessionMember::isExpected)
                .collect(Collectors.groupingBy(SessionMember::specialty));
        var unfit = panels.of(caseId).stream()
                .filter(seat -> seat.presence() == Seat.Presence.CORE)
                .map(Seat::specialty)
                .filter(coming::containsKey)
                .filter(needed -> coming.get(needed).stream().allMatch(member -> bound.contains(member.specialistId())))
                .toList();
        if (!unfit.isEmpty()) {
            throw new Refusal(("On the board '%s' nobody for %s may judge this case (own hospital group, a tie to the"
                            + " treating house, or involved before). Please choose another board, or change who sits"
                            + " on this one.")
                    .formatted(session.board(), labels(unfit)));
        }
    }

    private static String labels(List<Specialty> specialties) {
        return specialties.stream()
                .map(specialty -> specialty.label().toLowerCase(Locale.ENGLISH))
                .collect(Collectors.joining(", "));
    }
}
