package org.secondopinion.cases;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date as a record states it: a day, or only a month or a year. The one reader of such dates: of a time with its zone
 * it keeps the day that stands there, wherever it is read.
 */
public record PartialDate(String text) implements Comparable<PartialDate> {

    private static final Pattern SHAPE = Pattern.compile(
            "(?<date>\\d{4}(-\\d{2}(-\\d{2})?)?)(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?)?");
    /** Where the calendar is ahead of all others. */
    private static final ZoneOffset FIRST_TO_BEGIN_A_DAY = ZoneOffset.ofHours(14);

    /** @throws Refusal with the name of the field when it is none of these, or not in the calendar */
    public static PartialDate of(String typed, String field) {
        var shape = SHAPE.matcher(typed.strip());
        if (!shape.matches()) {
            throw refusal(field);
        }
        var date = new PartialDate(shape.group("date"));
        try {
            date.earliest();
        } catch (DateTimeException e) {
            throw refusal(field);
        }
        return date;
    }

    /** Nothing typed is no date. */
    public static Optional<PartialDate> ifAny(String typed, String field) {
        return typed == null || typed.isBlank() ? Optional.empty() : Optional.of(of(typed, field));
    }

    /** @throws Refusal when it is not a single day */
    public static LocalDate day(String typed, String field) {
        var date = of(typed, field);
        if (date.text().length() < 10) {
            throw new Refusal("'%s' needs a date such as 2026-11-24.".formatted(field));
        }
        return date.earliest();
    }

    public LocalDate earliest() {
        return switch (text.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(text), 1, 1);
            case 7 -> YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text);
        };
    }

    public LocalDate latest() {
        return switch (text.length()) {
            case 4 -> earliest().plusYears(1).minusDays(1);
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            default -> earliest();
        };
    }

    public boolean isCertainlyBefore(PartialDate other) {
        return latest().isBefore(other.earliest());
    }

    /** Whether no place on earth has come to it yet. */
    public boolean isInTheFuture(Clock clock) {
        return earliest().isAfter(LocalDate.now(clock.withZone(FIRST_TO_BEGIN_A_DAY)));
    }

    @Override
    public int compareTo(PartialDate other) {
        var byStart = earliest().compareTo(other.earliest());
        return byStart == 0 ? latest().compareTo(other.latest()) : byStart;
    }

    private static Refusal refusal(String field) {
        return new Refusal("'%s' needs a date such as 2026-11-24, 2026-11 or 2026.".formatted(field));
    }
}
