package org.secondopinion.board.gathering;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was marked as there or not there, on the board's page. */
@Component
class Presences {

    private final JdbcClient sql;
    private final Clock clock;

    Presences(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void mark(UUID gatheringId, Presence presence, String by) {
        sql.sql(
                        "insert into board_presences (gathering_id, seat, name, is_present, marked_by, marked_at)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict (gathering_id, seat) do update set name = excluded.name,"
                                + " is_present = excluded.is_present, marked_by = excluded.marked_by, marked_at = excluded.marked_at")
                .params(
                        gatheringId,
                        presence.seat(),
                        presence.name(),
                        presence.isPresent(),
                        by,
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** By seat; who was not marked is not in it. */
    Map<String, Presence> of(UUID gatheringId) {
        return sql
                .sql("select seat, name, is_present from board_presences where gathering_id = ?")
                .param(gatheringId)
                .query(Presence.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Presence::seat, Function.identity()));
    }
}
