package org.secondopinion.board.sessions;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.secondopinion.board.Appointment;
import org.secondopinion.board.BoardMeetings;
import org.secondopinion.board.sessions.Session.State;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The meetings of the boards: planned, moved, cancelled, and the cases that stand on them. */
@Service
@Transactional
public class BoardSessions {

    private static final String SESSIONS = "select s.*, b.name as board, (select count(*) from board_meetings m"
            + " where m.session_id = s.id and m.state <> 'POSTPONED') as listed"
            + " from board_sessions s join boards b on b.id = s.board_id ";

    private final JdbcClient sql;
    private final Boards boards;
    private final SessionMembers members;
    private final BoardMeetings meetings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BoardSessions(
            JdbcClient sql,
            Boards boards,
            SessionMembers members,
            BoardMeetings meetings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.boards = boards;
        this.members = members;
        this.meetings = meetings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Plans one session of a board, with its usual room.
     *
     * @throws Refusal when it lies in the past, the board meets then already, or a member sits elsewhere at that time
     */
    public UUID plan(UUID boardId, Appointment when, Collection<SessionMember> asked) {
        return plan(boardId, when, asked, null);
    }

    /** Is told on which day of its series the session was to be, since it may be moved to another. */
    UUID plan(UUID boardId, Appointment when, Collection<SessionMember> asked, LocalDate seriesOn) {
        var board = boards.get(boardId);
        var id = UUID.randomUUID();
        var from = future(when);
        checkMeetsOnce(boardId, id, from);
        members.checkFree(id, asked, from, from.plus(board.lasts()));
        sql.sql("insert into board_sessions (id, board_id, starts_at, ends_at, time_zone, capacity, link, series_on,"
                        + " state) values (?, ?, ?, ?, ?, ?, ?, ?, 'PLANNED')")
                .params(
                        id,
                        boardId,
                        Timestamp.from(from),
                        Timestamp.from(from.plus(board.lasts())),
                        when.startsAt().getZone().getId(),
                        board.capacity(),
                        when.link(),
                        seriesOn)
                .update();
        members.replace(id, asked);
        events.publishEvent(new SessionPlanned(id));
        return id;
    }

    /** Moves a session with the cases on it. @throws Refusal as {@link #plan} does */
    public void move(UUID sessionId, Appointment when) {
        var session = planned(sessionId);
        var from = future(when);
        checkMeetsOnce(session.boardId(), sessionId, from);
        members.checkFree(sessionId, members.of(sessionId), from, from.plus(session.lasts()));
        sql.sql("update board_sessions set starts_at = ?, ends_at = ?, time_zone = ?, link = ? where id = ?")
                .params(
                        Timestamp.from(from),
                        Timestamp.from(from.plus(session.lasts())),
                        when.startsAt().getZone().getId(),
                        when.link(),
                        sessionId)
                .update();
        members.askAgain(sessionId);
        casesOn(sessionId).forEach(caseId -> meetings.move(caseId, when, sessionId));
        events.publishEvent(new SessionMoved(sessionId));
    }

    /** Cancels a session; its cases wait for another. @throws Refusal when nobody says why */
    public void cancel(UUID sessionId, String reason) {
        planned(sessionId);
        if (reason == null || reason.isBlank()) {
            throw new Refusal("Please say why the board is cancelled; its members read it.");
        }
        sql.sql("update board_sessions set state = ?, cancelled_for = ? where id = ?")
                .params(State.CANCELLED.name(), reason, sessionId)
                .update();
        events.publishEvent(new SessionCancelled(sessionId));
    }

    /** @throws Refusal when one of them sits elsewhere at that time */
    public void changeMembers(UUID sessionId, Collection<SessionMember> asked) {
        var session = planned(sessionId);
        members.checkFree(sessionId, asked, session.startsAt().toInstant(), session.endsAt());
        members.replace(sessionId, asked);
        events.publishEvent(new SessionMembersChanged(sessionId));
    }

    /** @throws Refusal when fewer places are left than cases stand on the session */
    public void changeCapacity(UUID sessionId, int capacity) {
        if (capacity < planned(sessionId).listed()) {
            throw new Refusal("More cases than that stand on the session. Move one first.");
        }
        sql.sql("update board_sessions set capacity = ? where id = ?")
                .params(capacity, sessionId)
                .update();
    }

    /** Puts a case on a session, or moves it there. @throws Refusal when the session is full, past or cancelled */
    public void list(CaseId caseId, UUID sessionId) {
        var session = planned(sessionId);
        if (casesOn(sessionId).contains(caseId)) {
            return;
        }
        if (session.isFull()) {
            throw new Refusal("The board '%s' has no room left on that day.".formatted(session.board()));
        }
        if (meetings.isPlanned(caseId)) {
            meetings.move(caseId, session.appointment(), sessionId);
        } else {
            meetings.plan(caseId, session.appointment(), sessionId);
        }
    }

    /** Every session that begins in this time, whatever became of it. */
    @Transactional(readOnly = true)
    public List<Session> between(Instant from, Instant until) {
        return sql.sql(SESSIONS + "where s.starts_at >= ? and s.starts_at < ? order by s.starts_at, b.name")
                .params(Timestamp.from(from), Timestamp.from(until))
                .query(Session::of)
                .list();
    }

    /** @throws Refusal when there is no such session */
    @Transactional(readOnly = true)
    public Session get(UUID sessionId) {
        return sql.sql(SESSIONS + "where s.id = ?")
                .param(sessionId)
                .query(Session::of)
                .optional()
                .orElseThrow(() -> new Refusal("There is no such session of a board."));
    }

    @Transactional(readOnly = true)
    public List<SessionMember> members(UUID sessionId) {
        return members.of(sessionId);
    }

    @Transactional(readOnly = true)
    public Map<UUID, List<SessionMember>> members(Collection<UUID> sessions) {
        return members.of(sessions);
    }

    /** The cases that stand on a session and were not yet discussed. */
    @Transactional(readOnly = true)
    public List<CaseId> casesOn(UUID sessionId) {
        return sql
                .sql("select case_reference from board_meetings where session_id = ? and state = 'PLANNED'"
                        + " order by written")
                .param(sessionId)
                .query(String.class)
                .stream()
                .map(CaseId::of)
                .toList();
    }

    boolean isKnown(UUID boardId, LocalDate seriesOn) {
        return sql.sql("select exists (select from board_sessions where board_id = ? and series_on = ?)")
                .params(boardId, seriesOn)
                .query(Boolean.class)
                .single();
    }

    /** The session, locked until the end of the transaction, so that two do not take its last place. */
    private Session planned(UUID sessionId) {
        sql.sql("select id from board_sessions where id = ? for update")
                .param(sessionId)
                .query(UUID.class)
                .optional();
        var session = get(sessionId);
        if (session.state() != State.PLANNED) {
            throw new Refusal("This session of the board '%s' was cancelled or held.".formatted(session.board()));
        }
        if (!session.startsAt().toInstant().isAfter(clock.instant())) {
            throw new Refusal("This session of the board '%s' has begun.".formatted(session.board()));
        }
        return session;
    }

    private Instant future(Appointment when) {
        var from = when.startsAt().toInstant();
        if (!from.isAfter(clock.instant())) {
            throw new Refusal("The board must lie in the future; %s is past.".formatted(when.startsAt()));
        }
        return from;
    }

    private void checkMeetsOnce(UUID boardId, UUID sessionId, Instant from) {
        sql.sql("select id from boards where id = ? for update")
                .param(boardId)
                .query(UUID.class)
                .single();
        var lasts = boards.get(boardId).lasts();
        var meetsThen = between(from.minus(Duration.ofHours(8)), from.plus(lasts)).stream()
                .anyMatch(other -> other.boardId().equals(boardId)
                        && !other.id().equals(sessionId)
                        && other.state() == State.PLANNED
                        && other.endsAt().isAfter(from));
        if (meetsThen) {
            throw new Refusal("The board meets at that time already.");
        }
    }
}
