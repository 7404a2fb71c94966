package org.secondopinion.followup;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.secondopinion.followup.TravelItem.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The check-list of a treatment elsewhere. */
@Component
class TravelChecks {

    private final JdbcClient sql;
    private final Clock clock;

    TravelChecks(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void begin(UUID step) {
        for (var item : TravelItem.values()) {
            sql.sql("insert into next_step_checks (step_id, item, state) values (?, ?, 'OPEN')")
                    .params(step, item.name())
                    .update();
        }
    }

    boolean set(UUID step, TravelItem item, State state, String note, String by) {
        return sql.sql("update next_step_checks set state = ?, note = ?, changed_by = ?, changed_at = ?"
                                + " where step_id = ? and item = ?")
                        .params(state.name(), note, by, Timestamp.from(clock.instant()), step, item.name())
                        .update()
                > 0;
    }

    /** In the order in which they are best seen to; none for a step of another kind. */
    List<Check> of(UUID step) {
        return sql
                .sql("select item, state, note from next_step_checks where step_id = ?")
                .param(step)
                .query(Check.class)
                .list()
                .stream()
                .sorted(Comparator.comparing(Check::item))
                .toList();
    }

    long open(UUID step) {
        return of(step).stream().filter(check -> check.state() == State.OPEN).count();
    }

    /** {@code note} may be null. */
    public record Check(TravelItem item, State state, String note) {}
}
