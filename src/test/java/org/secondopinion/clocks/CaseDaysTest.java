package org.secondopinion.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.secondopinion.clocks.CaseDays.Span;
import org.secondopinion.clocks.ClockHistory.Begun;
import org.secondopinion.clocks.calendar.CalendarsForTests;

/** A case explains each of its working days, once. */
class CaseDaysTest {

    private static final WorkingTime COMPANY =
            new WorkingTime(CalendarsForTests.shipped().named("company"));

    @Test
    void aCaseWhoseRecordsWerePausedTwiceExplainsEveryWorkingDay() {
        var history = new ClockHistory(
                at("2026-07-06T05:00"),
                List.of(
                        new Begun(Stage.COLLECTION, at("2026-07-07T06:00")),
                        new Begun(Stage.REVIEW, at("2026-07-20T06:00")),
                        new Begun(Stage.AFTERWARDS, at("2026-07-29T06:00"))),
                List.of(
                        pause(PauseReason.RECORDS_AWAITED, "2026-07-07T07:00", "2026-07-10T05:00"),
                        pause(PauseReason.SPECIMEN_IN_TRANSIT, "2026-07-13T05:00", "2026-07-20T05:00")),
                at("2026-07-31T12:00"));
        var days = CaseDays.of(history, COMPANY);
        assertThat(days.spans())
                .extracting(span -> "%d-%d %s %s: %s"
                        .formatted(span.firstDay(), span.lastDay(), span.from(), span.owner(), span.why()))
                .containsExactly(
                        "1-1 2026-07-06 US: Inquiry and triage",
                        "2-4 2026-07-07 FAMILY: Waiting for records",
                        "5-5 2026-07-10 US: Collecting records",
                        "6-10 2026-07-13 COURIER: The specimen is on its way",
                        "11-17 2026-07-20 US: Review and report",
                        "18-20 2026-07-29 US: After the report");
        assertThat(days.run(Stage.COLLECTION)).isEqualTo(1);
        assertThat(days.paused(Stage.COLLECTION)).isEqualTo(8);
        assertThat(days.run(Stage.REVIEW)).isEqualTo(7);
    }

    @Test
    void aCaseThatCameOnASundayIsExplainedFromMonday() {
        var history = new ClockHistory(at("2026-07-05T08:00"), List.of(), List.of(), at("2026-07-06T08:00"));
        assertThat(CaseDays.of(history, COMPANY).spans())
                .singleElement()
                .satisfies(span -> assertThat(span.from()).isEqualTo("2026-07-06"));
    }

    @Test
    void generatedCasesHaveNoHoleAndNoOverlap() {
        var seed = Long.getLong("seed", System.nanoTime());
        var random = new Random(seed);
        for (var i = 0; i < 1000; i++) {
            var history = generated(random);
            try {
                assertEveryDayIsExplainedOnce(history);
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("-Dseed=%d, case %d: %s".formatted(seed, i, history), broken);
            }
        }
    }

    private static void assertEveryDayIsExplainedOnce(ClockHistory history) {
        var days = CaseDays.of(history, COMPANY);
        var explained = new ArrayList<LocalDate>();
        Span before = null;
        for (var span : days.spans()) {
            assertThat(span.firstDay()).isEqualTo(before == null ? 1 : before.lastDay() + 1);
            assertThat(before == null
                            || !before.owner().equals(span.owner())
                            || !before.why().equals(span.why())
                            || span.reason() != null)
                    .as("a span goes on as long as nothing changes")
                    .isTrue();
            span.from()
                    .datesUntil(span.to().plusDays(1))
                    .filter(day -> COMPANY.calendar().on(day).isWorked())
                    .forEach(explained::add);
            before = span;
        }
        assertThat(explained)
                .containsExactlyElementsOf(COMPANY.workingDays(
                        COMPANY.dateOf(history.opened()).minusDays(1), COMPANY.dateOf(history.end())));
        var counted = 0;
        for (var stage : Stage.values()) {
            counted += days.run(stage) + days.paused(stage);
        }
        assertThat(counted).isEqualTo(explained.size());
        days.days()
                .forEach(day -> assertThat(day.owner())
                        .isEqualTo(
                                day.pause() == null ? BallOwner.US : day.pause().owner()));
    }

    /** Stages in order, sometimes back to collecting; pauses that do not overlap, the last one sometimes open. */
    private static ClockHistory generated(Random random) {
        var opened = Instant.parse("2025-06-01T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(500_000)));
        var now = opened;
        var stages = new ArrayList<Begun>();
        for (var stage : List.of(Stage.COLLECTION, Stage.REVIEW, Stage.COLLECTION, Stage.REVIEW, Stage.AFTERWARDS)) {
            now = later(now, random);
            if (random.nextInt(8) > 0) {
                stages.add(new Begun(stage, now));
            }
        }
        var end = later(now, random);
        return new ClockHistory(opened, stages, pauses(opened, end, random), end);
    }

    private static List<Pause> pauses(Instant opened, Instant end, Random random) {
        var pauses = new ArrayList<Pause>();
        for (var from = later(opened, random); from.isBefore(end); from = later(from, random)) {
            var to = later(from, random);
            var isLast = to.isAfter(end);
            var reason = PauseReason.values()[random.nextInt(PauseReason.values().length)];
            pauses.add(new Pause(
                    UUID.randomUUID(), reason, reason.usualOwner(), null, null, from, null, isLast ? null : to));
            from = to;
        }
        return pauses;
    }

    private static Instant later(Instant instant, Random random) {
        return instant.plus(Duration.ofMinutes(random.nextInt(15_000)));
    }

    private static Pause pause(PauseReason reason, String from, String to) {
        return new Pause(UUID.randomUUID(), reason, reason.usualOwner(), null, null, at(from), null, at(to));
    }

    private static Instant at(String utc) {
        return Instant.parse(utc + ":00Z");
    }
}
