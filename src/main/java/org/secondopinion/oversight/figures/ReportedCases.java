package org.secondopinion.oversight.figures;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What became of reported cases, as it was counted. */
@Component
class ReportedCases {

    private static final String ROWS = """
            select figure, promised, bucket, cases from oversight_outcomes
             where figure in ('TO_COMPLETE', 'TO_REPORT', 'PROMISE', 'FORECAST')""";
    private static final String SUM = """
            select figure, promised, bucket, sum(cases) as cases from (:rows) counted
             group by figure, promised, bucket""";

    private final Sums sums;

    ReportedCases(Sums sums) {
        this.sums = sums;
    }

    record Outcome(String figure, int promised, int bucket, long cases) {}

    record Counted(List<Outcome> outcomes) {

        List<Outcome> of(String figure) {
            return outcomes.stream()
                    .filter(outcome -> outcome.figure().equals(figure))
                    .toList();
        }
    }

    Counted of(Period period) {
        return new Counted(sums.of(
                ROWS,
                SUM,
                period,
                (row, n) -> new Outcome(
                        row.getString("figure"), row.getInt("promised"), row.getInt("bucket"), row.getLong("cases"))));
    }

    /** All promises together. */
    static List<Buckets.Filled> histogram(Collection<Outcome> outcomes) {
        return outcomes.stream()
                .collect(Collectors.groupingBy(Outcome::bucket, TreeMap::new, Collectors.summingLong(Outcome::cases)))
                .entrySet()
                .stream()
                .map(one -> new Buckets.Filled(one.getKey(), one.getValue()))
                .toList();
    }

    /** Whole days are told as they are, not evened out. */
    static Double wholeDays(List<Buckets.Filled> histogram, double share) {
        var passed = 0L;
        var all = Buckets.number(histogram);
        for (var one : histogram) {
            passed += one.number();
            if (passed >= share * all) {
                return Buckets.from(one.bucket());
            }
        }
        return null;
    }

    static long upTo(List<Buckets.Filled> histogram, int days) {
        return histogram.stream()
                .filter(one -> Buckets.from(one.bucket()) <= days)
                .mapToLong(Buckets.Filled::number)
                .sum();
    }
}
