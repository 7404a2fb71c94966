package org.secondopinion.board.sessions;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.secondopinion.board.Appointment;
import org.secondopinion.board.BoardMeetings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions of a board for tests of other packages. */
public final class SessionsForTests {

    private SessionsForTests() {}

    public static BoardSessions sessions(
            JdbcClient sql, BoardMeetings meetings, ApplicationEventPublisher events, Clock clock) {
        return new BoardSessions(sql, new Boards(sql), new SessionMembers(sql), meetings, events, clock);
    }

    /** A session of a new board, which is no series. */
    public static UUID planned(
            JdbcClient sql,
            BoardSessions sessions,
            String date,
            String time,
            String zone,
            List<SessionMember> members) {
        var board = new Board(
                UUID.randomUUID(),
                "Board " + UUID.randomUUID(),
                Set.of(),
                ZoneId.of(zone),
                Duration.ofHours(1),
                5,
                null,
                null);
        new Boards(sql).found(board, members);
        return sessions.plan(
                board.id(), Appointment.of(LocalDate.parse(date), time, zone, "https://meet.example/1"), members);
    }
}
