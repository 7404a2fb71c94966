package org.secondopinion.oversight.figures;

import java.util.Collection;
import java.util.Comparator;

/** Working days in buckets, as the function {@code oversight_bucket} of the database puts them. */
final class Buckets {

    private static final int QUARTERS = 40;
    private static final int DAYS = 90;

    private Buckets() {}

    /** How many there are of one bucket. */
    record Filled(int bucket, long number) {}

    static double from(int bucket) {
        if (bucket < QUARTERS) {
            return bucket / 4.0;
        }
        return bucket < DAYS ? bucket - QUARTERS + 10 : (bucket - DAYS) * 10 + 60;
    }

    static double to(int bucket) {
        return from(bucket + 1);
    }

    static long number(Collection<Filled> filled) {
        return filled.stream().mapToLong(Filled::number).sum();
    }

    /** The working days that a share of all takes at most, evened out within its bucket; null when there are none. */
    static Double quantile(Collection<Filled> filled, double share) {
        var wanted = share * number(filled);
        var passed = 0.0;
        for (var one :
                filled.stream().sorted(Comparator.comparing(Filled::bucket)).toList()) {
            if (passed + one.number() >= wanted && one.number() > 0) {
                var within = (wanted - passed) / one.number();
                var days = from(one.bucket()) + within * (to(one.bucket()) - from(one.bucket()));
                return Math.round(days * 100) / 100.0;
            }
            passed += one.number();
        }
        return null;
    }
}
