package org.secondopinion.handback;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to a letter to a treating team, in its order. */
@Component
class HandbackEvents {

    private final JdbcClient sql;
    private final Clock clock;

    HandbackEvents(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param by a login or the name of a doctor; may be null */
    void note(UUID handback, Kind kind, String by) {
        sql.sql("insert into handback_events (handback_id, kind, happened_at, by_whom) values (?, ?, ?, ?)")
                .params(handback, kind.name(), Timestamp.from(clock.instant()), by)
                .update();
    }

    List<Event> of(UUID handback) {
        return sql.sql("select kind, happened_at, by_whom from handback_events where handback_id = ? order by noted")
                .param(handback)
                .query(Event.class)
                .list();
    }

    enum Kind {
        GIVEN_TO_FAMILY("Letter given to the family"),
        SENT("Letter sent"),
        OPENED("Opened with the right code"),
        REMINDED("Team reminded"),
        ANSWERED("Team answered"),
        PASSED_ON("Question passed on to the specialist"),
        ADDENDUM_SENT("Addendum sent to the team"),
        ESCALATED("Manager took over");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** {@code byWhom} may be null. */
    record Event(Kind kind, Instant happenedAt, String byWhom) {}
}
