package org.secondopinion.board.sessions;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondopinion.board.Appointment;
import org.secondopinion.board.Specialty;
import org.secondopinion.cases.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Founds boards and changes them together with the sessions that are planned: when one of these cannot follow, nothing
 * is changed.
 */
@Service
@Transactional
public class BoardFounding {

    private static final String OTHER_RULE = "The board now meets by another rule.";

    private final JdbcClient sql;
    private final Boards boards;
    private final BoardSessions sessions;
    private final Series series;
    private final Clock clock;

    BoardFounding(JdbcClient sql, Boards boards, BoardSessions sessions, Series series, Clock clock) {
        this.sql = sql;
        this.boards = boards;
        this.sessions = sessions;
        this.series = series;
        this.clock = clock;
    }

    /** @throws Refusal when a session of the weeks ahead cannot be, such as for a member who sits elsewhere then */
    public void found(Board board, List<SessionMember> members) {
        refuseWithoutMembers(members);
        boards.found(board, members);
        planAhead(board, members);
    }

    /**
     * Changes the rule, the members and the places of a board. Its planned sessions follow; one that no longer fits the
     * rule is cancelled, unless cases stand on it.
     */
    public void change(Board board, List<SessionMember> members) {
        refuseWithoutMembers(members);
        boards.change(board, members);
        planned(board.id()).forEach(one -> follow(board, members, one));
        planAhead(board, members);
    }

    /** One session beside the rule, with the usual members. */
    public void meetOnce(UUID boardId, LocalDate date, String time) {
        var board = boards.get(boardId);
        var when = Appointment.of(date, time, board.zone().getId(), board.link());
        sessions.plan(boardId, when, boards.members(boardId));
    }

    private static void refuseWithoutMembers(List<SessionMember> members) {
        var people = members.stream().map(SessionMember::specialistId).toList();
        if (people.isEmpty()) {
            throw new Refusal("A board needs at least one member.");
        }
        if (new HashSet<>(people).size() < people.size()) {
            throw new Refusal("A member sits on a board once, for one specialty.");
        }
    }

    private void planAhead(Board board, List<SessionMember> members) {
        series.missing(board).forEach(date -> sessions.plan(board.id(), at(board, date), members, date));
    }

    private static Appointment at(Board board, LocalDate date) {
        return Appointment.of(
                date, board.rhythm().meetsAt().toString(), board.zone().getId(), board.link());
    }

    private void follow(Board board, List<SessionMember> members, Planned one) {
        var fits =
                board.series().filter(rhythm -> rhythm.meetsOn(one.seriesOn())).isPresent();
        if (!fits && one.session().listed() == 0) {
            cancel(one.session().id());
            return;
        }
        if (fits && !isAt(board, one)) {
            sessions.move(one.session().id(), at(board, one.seriesOn()));
        }
        if (!seats(sessions.members(one.session().id())).equals(seats(members))) {
            sessions.changeMembers(one.session().id(), members);
        }
        sessions.changeCapacity(one.session().id(), board.capacity());
    }

    /** Its day is free again, should the rule come back to it. */
    private void cancel(UUID sessionId) {
        sessions.cancel(sessionId, OTHER_RULE);
        sql.sql("update board_sessions set series_on = null where id = ?")
                .param(sessionId)
                .update();
    }

    private static Map<UUID, Specialty> seats(List<SessionMember> members) {
        return members.stream().collect(Collectors.toMap(SessionMember::specialistId, SessionMember::specialty));
    }

    /** Whoever moved a session to another day by hand meant that day. */
    private static boolean isAt(Board board, Planned one) {
        var when = one.session().startsAt();
        var isMovedByHand = !when.toLocalDate().equals(one.seriesOn());
        return isMovedByHand || isSame(when, at(board, one.seriesOn()));
    }

    private static boolean isSame(ZonedDateTime when, Appointment ruled) {
        return when.toInstant().equals(ruled.startsAt().toInstant());
    }

    private List<Planned> planned(UUID boardId) {
        return sql.sql("select id, series_on from board_sessions where board_id = ? and state = 'PLANNED'"
                        + " and series_on is not null and starts_at > ? order by starts_at")
                .params(boardId, Timestamp.from(clock.instant()))
                .query((row, n) -> new Planned(
                        sessions.get(row.getObject("id", UUID.class)), row.getObject("series_on", LocalDate.class)))
                .list();
    }

    private record Planned(Session session, LocalDate seriesOn) {}
}
