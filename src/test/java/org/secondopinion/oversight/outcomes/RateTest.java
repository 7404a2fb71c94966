package org.secondopinion.oversight.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {

    /** The limits as the score test itself gives them: (share - limit)² = z² limit (1 - limit) / of. */
    @ParameterizedTest
    @CsvSource({"0, 5", "5, 5", "1, 10", "10, 20", "81, 263", "15, 148", "1200, 5000"})
    void theLimitsAreThoseAtWhichTheShareWouldJustSurprise(long number, long of) {
        var rate = Rate.of(number, of);

        assertThat(rate.low()).isLessThanOrEqualTo(rate.share());
        assertThat(rate.high()).isGreaterThanOrEqualTo(rate.share());
        for (var limit : new double[] {rate.low(), rate.high()}) {
            assertThat(Math.pow(rate.share() - limit, 2))
                    .isCloseTo(Math.pow(1.959964, 2) * limit * (1 - limit) / of, within(1e-6));
        }
    }

    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611"})
    void publishedExamplesAreMet(long number, long of, double low, double high) {
        assertThat(Rate.of(number, of).low()).isCloseTo(low, within(5e-5));
        assertThat(Rate.of(number, of).high()).isCloseTo(high, within(5e-5));
    }
}
