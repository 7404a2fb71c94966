package org.secondopinion.clocks;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a report comes in time to change the treatment, with the sum that says so: collecting, reviewing and handing
 * back, in working days from today, against the last day on which the report is of use. {@code latest} is empty when no
 * date is known, {@code faster} when the review cannot be expedited any more.
 */
public record WindowFit(Optional<Latest> latest, LocalDate today, Way planned, Optional<Way> faster) {

    /** Fewer calendar days to spare are used up by one thing that goes wrong. */
    static final int SLACK_DAYS = 7;

    /** What the sum comes to, and what it proposes. */
    public enum Verdict {
        FITS("Fits."),
        TIGHT("Tight: expedite the review."),
        DOES_NOT_FIT("Does not fit: expedite the review and let treatment go on beside it."),
        UNKNOWN("Ask the treating doctor when treatment should start.");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        boolean isNarrowerThan(Verdict other) {
            return this != UNKNOWN && other != UNKNOWN && compareTo(other) > 0;
        }
    }

    /** The last useful day; the treating doctor's own date wins over the published window. */
    public record Latest(LocalDate day, boolean isByDoctor) {

        static Optional<Latest> of(LocalDate planned, LocalDate inquiry, Integer publishedDays) {
            if (planned != null) {
                return Optional.of(new Latest(planned, true));
            }
            return Optional.ofNullable(publishedDays).map(days -> new Latest(inquiry.plusDays(days), false));
        }
    }

    /** One way to go, in working days, and the day on which the report is handed back. */
    public record Way(int collection, int review, int handback, LocalDate ready) {

        static Way of(int collection, int review, int handback, LocalDate today, WorkingTime time) {
            return new Way(collection, review, handback, time.dayAfter(today, collection + review + handback));
        }

        private String sum() {
            var legs = Stream.of(leg(collection, "collecting"), leg(review, "review"), leg(handback, "handback"))
                    .filter(leg -> !leg.isEmpty())
                    .collect(Collectors.joining(" + "));
            return "%s = %d working days, %s".formatted(legs, collection + review + handback, ready);
        }

        private static String leg(int days, String what) {
            return days == 0 ? "" : "%d %s".formatted(days, what);
        }
    }

    public Verdict verdict() {
        if (latest.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        if (spare(planned) >= SLACK_DAYS) {
            return Verdict.FITS;
        }
        return spare(planned) >= 0 || faster.filter(way -> spare(way) >= 0).isPresent()
                ? Verdict.TIGHT
                : Verdict.DOES_NOT_FIT;
    }

    /** The sum and its verdict in sentences for a person. */
    public String words() {
        var expedited = faster.map(way -> " Expedited: %s.".formatted(sum(way))).orElse("");
        return "%s As planned: %s.%s %s"
                .formatted(start(), sum(planned), expedited, verdict().words());
    }

    private String start() {
        return latest.map(this::start).orElse("No date and no published window are known.");
    }

    private String start(Latest known) {
        var days = ChronoUnit.DAYS.between(today, known.day());
        if (days < 0) {
            return known.isByDoctor()
                    ? "The planned day of treatment, %s, has passed.".formatted(known.day())
                    : "The published window ended on %s.".formatted(known.day());
        }
        return known.isByDoctor()
                ? "The treating doctor plans treatment on %s, in %d days.".formatted(known.day(), days)
                : "Treatment should start by %s, in %d days, by the published window.".formatted(known.day(), days);
    }

    private String sum(Way way) {
        if (latest.isEmpty()) {
            return way.sum();
        }
        var spare = spare(way);
        return way.sum() + (spare < 0 ? ", %d days too late".formatted(-spare) : ", %d days to spare".formatted(spare));
    }

    private long spare(Way way) {
        return ChronoUnit.DAYS.between(way.ready(), latest.orElseThrow().day());
    }
}
