package org.secondopinion.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;

/** One board that a case was listed on; what nobody knows before it met is null until then. */
record Meeting(
        UUID id,
        ZonedDateTime heldAt,
        String link,
        State state,
        Quorum quorum,
        String quorumWords,
        String postponedBecause,
        boolean isDiscussed) {

    enum State {
        PLANNED,
        POSTPONED,
        HELD
    }

    static Meeting of(ResultSet row, int number) throws SQLException {
        return new Meeting(
                row.getObject("id", UUID.class),
                row.getTimestamp("held_at").toInstant().atZone(ZoneId.of(row.getString("time_zone"))),
                row.getString("link"),
                State.valueOf(row.getString("state")),
                row.getString("quorum") == null ? null : Quorum.valueOf(row.getString("quorum")),
                row.getString("quorum_words"),
                row.getString("postponed_because"),
                row.getBoolean("is_discussed"));
    }
}
