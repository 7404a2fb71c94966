package org.secondopinion.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a login is checked by, and when it was used last. */
@Service
@Transactional
public class Credentials {

    /** Scripts log in with every request. */
    private static final Duration NOTED_AGAIN_AFTER = Duration.ofMinutes(1);

    private final AccountRows rows;
    private final JdbcClient sql;
    private final Clock clock;

    Credentials(AccountRows rows, JdbcClient sql, Clock clock) {
        this.rows = rows;
        this.sql = sql;
        this.clock = clock;
    }

    /** Empty unless the account is active and has a password. */
    @Transactional(readOnly = true)
    public Optional<Credential> of(String username) {
        return sql.sql("select password_hash, stamp from people"
                        + " where username = ? and is_active and password_hash is not null")
                .param(username)
                .query((row, number) -> new Credential(
                        row.getString("password_hash"),
                        row.getObject("stamp", UUID.class),
                        rows.find(username).orElseThrow().groups()))
                .optional();
    }

    /** Whether a session that began under this stamp goes on: not after the account, its groups or password changed. */
    @Transactional(readOnly = true)
    public boolean stillHold(String username, UUID stamp) {
        return sql.sql("select exists (select from people where username = ? and stamp = ? and is_active)")
                .params(username, stamp)
                .query(Boolean.class)
                .single();
    }

    public void noteSignIn(String username) {
        var now = clock.instant();
        sql.sql("update people set last_sign_in_at = ?"
                        + " where username = ? and (last_sign_in_at is null or last_sign_in_at < ?)")
                .params(Timestamp.from(now), username, Timestamp.from(now.minus(NOTED_AGAIN_AFTER)))
                .update();
    }

    public record Credential(String hash, UUID stamp, Set<String> groups) {}
}
