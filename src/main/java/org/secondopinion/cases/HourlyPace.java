package org.secondopinion.cases;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** How often each of many may do something within an hour: an address, a login. One that has waited may again. */
public final class HourlyPace {

    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final int MOST = 100_000;

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().expireAfterAccess(AN_HOUR).maximumSize(MOST).build();
    private final int perHour;

    public HourlyPace(int perHour) {
        this.perHour = perHour;
    }

    /** Takes one of what it has left, if it has any. */
    public ConsumptionProbe take(String whose) {
        return buckets.get(whose, unseen -> anHour()).tryConsumeAndReturnRemaining(1);
    }

    /** Whether it has nothing left just now. */
    public boolean isUsedUp(String whose) {
        var bucket = buckets.getIfPresent(whose);
        return bucket != null && bucket.getAvailableTokens() == 0;
    }

    private Bucket anHour() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perHour).refillGreedy(perHour, AN_HOUR))
                .build();
    }
}
