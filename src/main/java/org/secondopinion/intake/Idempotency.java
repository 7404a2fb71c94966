package org.secondopinion.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.secondopinion.cases.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the first answer again to a request that is repeated with its key; answers are kept for a day. */
@Service
public class Idempotency {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient sql;
    private final Clock clock;

    Idempotency(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The answer of {@code work}, which is done once for each key of a place, in the transaction that stores its
     * answer. A second request with the key waits until the first is done.
     *
     * @throws Refusal when the key came with another body before
     */
    @Transactional
    public String once(String place, String key, byte[] body, Supplier<String> work) {
        forgetOldAnswers();
        var hash = hash(body);
        if (isFirst(place, key, hash)) {
            var answer = work.get();
            sql.sql("update idempotency_keys set answer = ? where place = ? and key = ?")
                    .params(answer, place, key)
                    .update();
            return answer;
        }
        return firstAnswer(place, key, hash);
    }

    private boolean isFirst(String place, String key, String hash) {
        return sql.sql("insert into idempotency_keys (place, key, body_hash, stored_at) values (?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(place, key, hash, Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private String firstAnswer(String place, String key, String hash) {
        return sql.sql("select answer from idempotency_keys where place = ? and key = ? and body_hash = ?")
                .params(place, key, hash)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refusal("This Idempotency-Key was sent before with another request."
                        + " Please use a new key for a new request."));
    }

    private void forgetOldAnswers() {
        sql.sql("delete from idempotency_keys where stored_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
