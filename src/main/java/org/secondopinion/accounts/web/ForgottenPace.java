package org.secondopinion.accounts.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps one address from asking for links for many accounts. */
@Component
class ForgottenPace {

    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final int MOST_ADDRESSES = 100_000;

    private final Cache<String, Bucket> addresses = Caffeine.newBuilder()
            .expireAfterAccess(AN_HOUR)
            .maximumSize(MOST_ADDRESSES)
            .build();
    private final int perHour;

    ForgottenPace(@Value("${second-opinion.forgotten-passwords-per-hour:10}") int perHour) {
        this.perHour = perHour;
    }

    boolean allows(String address) {
        return addresses.get(address, unseen -> anHour()).tryConsume(1);
    }

    private Bucket anHour() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perHour).refillGreedy(perHour, AN_HOUR))
                .build();
    }
}
