package org.secondopinion.cases;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** How often each address may do something within an hour; one that has waited may again. */
public final class HourlyPace {

    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final int MOST_ADDRESSES = 100_000;

    private final Cache<String, Bucket> addresses = Caffeine.newBuilder()
            .expireAfterAccess(AN_HOUR)
            .maximumSize(MOST_ADDRESSES)
            .build();
    private final int perHour;

    public HourlyPace(int perHour) {
        this.perHour = perHour;
    }

    /** Takes one of what this address has left, if it has any. */
    public ConsumptionProbe take(String address) {
        return addresses.get(address, unseen -> anHour()).tryConsumeAndReturnRemaining(1);
    }

    private Bucket anHour() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perHour).refillGreedy(perHour, AN_HOUR))
                .build();
    }
}
