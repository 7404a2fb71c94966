package org.secondopinion.board.schedule;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondopinion.board.Appointment;
import org.secondopinion.board.BoardMeetings;
import org.secondopinion.board.BoardPanels;
import org.secondopinion.board.Seat;
import org.secondopinion.board.Seat.Presence;
import org.secondopinion.board.Specialty;
import org.secondopinion.board.sessions.BoardSessions;
import org.secondopinion.board.sessions.Session;
import org.secondopinion.board.sessions.SessionMember;
import org.secondopinion.board.sessions.SessionMember.Reply;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Refusal;
import org.secondopinion.matching.BoardConflicts;

class TypedListingsTest {

    static final Appointment THEN = Appointment.of(LocalDate.of(2026, 12, 1), "16:30", "Asia/Kolkata", null);
    static final Appointment ELSEWHERE =
            Appointment.of(LocalDate.of(2026, 12, 1), "16:30", "Asia/Kolkata", "https://meet.example.org/other");
    static final Instant FROM = Instant.parse("2026-12-01T11:00:00Z");

    final CaseId caseId = CaseId.of("SO-2026-000123");
    final UUID pathologist = UUID.randomUUID();
    final UUID radiologist = UUID.randomUUID();
    final BoardSessions sessions = mock();
    final BoardMeetings meetings = mock();
    final BoardPanels panels = mock();
    final BoardConflicts conflicts = mock();
    final Proposals proposals = mock();
    final TypedListings listings = new TypedListings(sessions, meetings, panels, conflicts, proposals);

    @BeforeEach
    void aCaseThatNeedsBoth() {
        when(panels.of(caseId))
                .thenReturn(List.of(
                        new Seat(Specialty.PATHOLOGY, Presence.CORE), new Seat(Specialty.RADIOLOGY, Presence.CORE)));
        when(conflicts.of(caseId)).thenReturn(Set.of());
    }

    @Test
    void aBoardOfAnotherHouseIsKeptAsItIsTyped() {
        listings.list(caseId, THEN);

        verify(meetings).plan(caseId, THEN);
        verify(proposals).forget(caseId);
    }

    @Test
    void whereABoardOfOursBeginsJustThenTheCaseStandsOnIt() {
        var session = ours("Sarcoma board", asked(pathologist, Specialty.PATHOLOGY, Reply.PENDING));

        listings.list(caseId, THEN);

        verify(sessions).list(caseId, session);
        verify(meetings, never()).plan(any(), any());
    }

    @Test
    void anotherLinkIsAnotherBoard() {
        ours("Sarcoma board");

        listings.list(caseId, ELSEWHERE);

        verify(meetings).plan(caseId, ELSEWHERE);
    }

    @Test
    void whereAllWhoSitForASpecialtyAreBoundNothingIsListed() {
        ours(
                "Sarcoma board",
                asked(pathologist, Specialty.PATHOLOGY, Reply.ACCEPTED),
                asked(UUID.randomUUID(), Specialty.PATHOLOGY, Reply.DECLINED),
                asked(radiologist, Specialty.RADIOLOGY, Reply.ACCEPTED));
        when(conflicts.of(caseId)).thenReturn(Set.of(pathologist));

        assertThatThrownBy(() -> listings.list(caseId, THEN))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("On the board 'Sarcoma board' nobody for pathology may judge this case");

        verify(sessions, never()).list(any(), any());
        verify(proposals, never()).forget(any());
    }

    @Test
    void oneWhoMayJudgeIsEnough() {
        var session = ours(
                "Sarcoma board",
                asked(pathologist, Specialty.PATHOLOGY, Reply.ACCEPTED),
                asked(UUID.randomUUID(), Specialty.PATHOLOGY, Reply.TENTATIVE));
        when(conflicts.of(caseId)).thenReturn(Set.of(pathologist));

        listings.list(caseId, THEN);

        verify(sessions).list(caseId, session);
    }

    @Test
    void ofSeveralThatMeetThenAPersonChooses() {
        var one = session("Sarcoma board");
        var other = session("General board");
        when(sessions.between(FROM, FROM.plusMillis(1))).thenReturn(List.of(one, other));

        assertThatThrownBy(() -> listings.list(caseId, THEN))
                .hasMessageStartingWith("Several boards meet at that time: General board, Sarcoma board.");
    }

    private UUID ours(String name, SessionMember... asked) {
        var session = session(name);
        when(sessions.between(FROM, FROM.plusMillis(1))).thenReturn(List.of(session));
        when(sessions.members(session.id())).thenReturn(List.of(asked));
        return session.id();
    }

    private static Session session(String board) {
        return new Session(
                UUID.randomUUID(),
                UUID.randomUUID(),
                board,
                THEN.startsAt(),
                FROM.plus(Duration.ofHours(1)),
                5,
                "https://meet.example.org/1",
                Session.State.PLANNED,
                0);
    }

    private static SessionMember asked(UUID specialist, Specialty specialty, Reply reply) {
        return new SessionMember(specialist, specialty, reply, null);
    }
}
