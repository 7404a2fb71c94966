package org.secondopinion.oversight.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.oversight.figures.Buckets.Filled;

class BucketsTest {

    @ParameterizedTest(name = "bucket {0}: {1} to {2}")
    @CsvSource({"0, 0, 0.25", "39, 9.75, 10", "40, 10, 11", "89, 59, 60", "90, 60, 70", "123, 390, 400"})
    void bucketsAreNarrowWhereItMatters(int bucket, double from, double to) {
        assertThat(Buckets.from(bucket)).isEqualTo(from);
        assertThat(Buckets.to(bucket)).isEqualTo(to);
    }

    @Test
    void quantilesComeNearTheTrueOnes() {
        var chance = new Random(7);
        var days = DoubleStream.generate(() -> 4 * Math.exp(0.6 * chance.nextGaussian()))
                .limit(5000)
                .sorted()
                .toArray();
        var filled = DoubleStream.of(days)
                .boxed()
                .collect(Collectors.groupingBy(BucketsTest::bucket, Collectors.counting()))
                .entrySet()
                .stream()
                .map(one -> new Filled(one.getKey(), one.getValue()))
                .toList();

        assertThat(Buckets.quantile(filled, 0.5)).isCloseTo(days[2499], within(0.1));
        assertThat(Buckets.quantile(filled, 0.9)).isCloseTo(days[4499], within(0.2));
    }

    @Test
    void ofNothingThereIsNoMedian() {
        assertThat(Buckets.quantile(List.of(), 0.5)).isNull();
    }

    /** As the database does it. */
    private static int bucket(double days) {
        if (days < 10) {
            return (int) (days * 4);
        }
        return days < 60 ? 40 + (int) (days - 10) : 90 + (int) ((days - 60) / 10);
    }
}
