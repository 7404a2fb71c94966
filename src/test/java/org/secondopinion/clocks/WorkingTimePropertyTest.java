package org.secondopinion.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.secondopinion.clocks.calendar.Calendars;
import org.secondopinion.clocks.calendar.CalendarsForTests;

/** What holds for every calendar, start and number of days; a failure prints the seed that made it. */
class WorkingTimePropertyTest {

    private static final Calendars CALENDARS = CalendarsForTests.shipped();
    private static final List<String> NAMES = List.of(
            "company",
            "IN",
            "IN-MH",
            "IN-GA",
            "CN",
            "DE-BY",
            "DE-SN",
            "US",
            "GB",
            "AE",
            "SA",
            "IN-MH+DE-BY",
            "CN+US+SA");
    private static final int TRIES = 2000;

    /** One thing to count. */
    private record Try(WorkingTime time, Instant start, int days) {

        static Try of(Random random) {
            var name = NAMES.get(random.nextInt(NAMES.size()));
            var from = Instant.parse("2024-01-01T00:00:00Z").getEpochSecond();
            var span = Instant.parse("2029-01-01T00:00:00Z").getEpochSecond() - from;
            return new Try(
                    new WorkingTime(CALENDARS.named(name)),
                    Instant.ofEpochSecond(from + (long) (random.nextDouble() * span)),
                    1 + random.nextInt(60));
        }

        LocalDate startDay() {
            return time.dateOf(start);
        }
    }

    @Test
    void theNthWorkingDayIsWorkedAndHasNWorkingDaysUpToIt() {
        forAll(one -> {
            var counted = one.time().after(one.start(), one.days());
            assertThat(one.time().calendar().on(counted.day()).isWorked()).isTrue();
            assertThat(one.time().between(one.startDay(), counted.day())).isEqualTo(one.days());
        });
    }

    @Test
    void countingInTwoStepsComesToTheSameDay() {
        forAll(one -> {
            var half = one.days() / 2;
            var there = one.time().dayAfter(one.time().dayAfter(one.startDay(), half), one.days() - half);
            assertThat(there).isEqualTo(one.time().dayAfter(one.startDay(), one.days()));
        });
    }

    @Test
    void moreDaysAreNeverDueEarlier() {
        forAll(one -> assertThat(one.time().after(one.start(), one.days() + 1).at())
                .isAfter(one.time().after(one.start(), one.days()).at()));
    }

    @Test
    void aDueInstantLiesAfterItsStartAndWithinOpeningHours() {
        forAll(one -> {
            var counted = one.time().after(one.start(), one.days());
            var hours = one.time().calendar().hours(counted.day()).orElseThrow();
            assertThat(counted.at()).isEqualTo(hours.closes()).isAfter(hours.opens());
            assertThat(one.time().dateOf(counted.at())).isAfterOrEqualTo(one.startDay());
        });
    }

    @Test
    void theNextOpeningIsOpenAndNothingOpensBeforeIt() {
        forAll(one -> {
            var opens = one.time().nextOpening(one.start());
            assertThat(opens).isAfterOrEqualTo(one.start());
            assertThat(one.time().nextOpening(opens)).isEqualTo(opens);
            if (opens.isAfter(one.start())) {
                assertThat(one.time().nextOpening(opens.minusSeconds(1))).isEqualTo(opens);
            }
        });
    }

    @Test
    void aDayCommonToSeveralIsWorkedInEachOfThem() {
        forAll(one -> {
            var common = one.time().calendar();
            for (var name : common.name().split("\\+")) {
                if (common.on(one.startDay()).isWorked()) {
                    assertThat(CALENDARS.named(name).on(one.startDay()).isWorked())
                            .isTrue();
                }
            }
        });
    }

    private static void forAll(Consumer<Try> property) {
        var seed = Long.getLong("seed", System.nanoTime());
        var random = new Random(seed);
        for (var i = 0; i < TRIES; i++) {
            var one = Try.of(random);
            try {
                property.accept(one);
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError(
                        "-Dseed=%d, try %d: %d days after %s in %s"
                                .formatted(
                                        seed,
                                        i,
                                        one.days(),
                                        one.start(),
                                        one.time().calendar().name()),
                        broken);
            }
        }
    }
}
