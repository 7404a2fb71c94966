package org.secondopinion.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.accounts.PasswordLink.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the links for passwords; of what opens them only a hash. */
@Component
class LinkRows {

    private static final String OPEN = " used_at is null and withdrawn_at is null and expires_at > ? ";
    private static final String OF_TOKEN = " id = (select link_id from account_link_tokens where token_hash = ?) ";

    private final JdbcClient sql;
    private final Clock clock;

    LinkRows(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    UUID add(String username, Kind kind) {
        var id = UUID.randomUUID();
        sql.sql("insert into account_links (id, username, kind, made_at, expires_at) values (?, ?, ?, ?, ?)")
                .params(
                        id,
                        username,
                        kind.name(),
                        now(),
                        Timestamp.from(clock.instant().plus(kind.valid())))
                .update();
        return id;
    }

    void addToken(UUID id, String token) {
        sql.sql("insert into account_link_tokens (token_hash, link_id) values (?, ?)")
                .params(hash(token), id)
                .update();
    }

    Optional<PasswordLink> open(UUID id) {
        return one("id = ?", id);
    }

    Optional<PasswordLink> openOf(String username) {
        return one("username = ?", username);
    }

    Optional<PasswordLink> openBy(String token) {
        return one(OF_TOKEN, hash(token));
    }

    private Optional<PasswordLink> one(String which, Object value) {
        return sql.sql("select username, made_at, expires_at from account_links where " + which + " and" + OPEN
                        + "order by made_at desc limit 1")
                .params(value, now())
                .query(PasswordLink.class)
                .optional();
    }

    boolean anySince(String username, Timestamp time) {
        return sql.sql("select exists (select from account_links where username = ? and made_at > ?)")
                .params(username, time)
                .query(Boolean.class)
                .single();
    }

    /** Answers whether it was open until now: of two who use it at the same time one does. */
    boolean use(String token) {
        return sql.sql("update account_links set used_at = ? where" + OF_TOKEN + "and" + OPEN)
                        .params(now(), hash(token), now())
                        .update()
                == 1;
    }

    /** Answers whether there was any. */
    boolean withdraw(String username) {
        return sql.sql("update account_links set withdrawn_at = ? where username = ? and" + OPEN)
                        .params(now(), username, now())
                        .update()
                > 0;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** A token has 256 random bits: nothing is to be gained by a slow hash. */
    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
