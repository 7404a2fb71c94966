package org.secondopinion.board.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.secondopinion.board.Appointment;

/** One meeting of a board with room for several cases; {@code listed} counts those that stand on it. */
public record Session(
        UUID id,
        UUID boardId,
        String board,
        ZonedDateTime startsAt,
        Instant endsAt,
        int capacity,
        String link,
        State state,
        int listed) {

    /** A session that was cancelled or held takes no case any more. */
    public enum State {
        PLANNED,
        CANCELLED,
        HELD
    }

    static Session of(ResultSet row, int number) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                row.getObject("board_id", UUID.class),
                row.getString("board"),
                row.getTimestamp("starts_at").toInstant().atZone(ZoneId.of(row.getString("time_zone"))),
                row.getTimestamp("ends_at").toInstant(),
                row.getInt("capacity"),
                row.getString("link"),
                State.valueOf(row.getString("state")),
                row.getInt("listed"));
    }

    public Appointment appointment() {
        return new Appointment(startsAt, link);
    }

    public Duration lasts() {
        return Duration.between(startsAt.toInstant(), endsAt);
    }

    public boolean isFull() {
        return listed >= capacity;
    }
}
