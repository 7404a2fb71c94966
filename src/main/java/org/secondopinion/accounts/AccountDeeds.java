package org.secondopinion.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of who did what with whose account. */
@Component
class AccountDeeds {

    private final JdbcClient sql;
    private final Clock clock;

    AccountDeeds(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** {@code detail} may be null. */
    void keep(String username, String deed, String detail, String by) {
        sql.sql("insert into account_deeds (id, username, done_at, done_by, deed, detail) values (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), username, Timestamp.from(clock.instant()), by, deed, detail)
                .update();
    }

    /** The latest first. */
    List<AccountDeed> of(String username) {
        return sql.sql("select done_at, done_by, deed, detail from account_deeds where username = ? order by done desc")
                .param(username)
                .query(AccountDeed.class)
                .list();
    }

    /** {@code detail} is null where the deed says all. */
    public record AccountDeed(Instant doneAt, String doneBy, String deed, String detail) {}
}
