package org.secondopinion.oversight.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.secondopinion.cases.Refusal;

/** From one day up to and including another; summed from whole years, months and days, so that it takes few rows. */
public record Period(LocalDate from, LocalDate to) {

    static final int LONGEST_YEARS = 30;

    /** @throws Refusal when it ends before it begins, or is longer than anybody looks back */
    public Period {
        if (from.isAfter(to)) {
            throw new Refusal("The period ends before it begins.");
        }
        if (from.plusYears(LONGEST_YEARS).isBefore(to)) {
            throw new Refusal(
                    "A period of more than %d years is not shown; choose a shorter one.".formatted(LONGEST_YEARS));
        }
    }

    /** Rows of one grain that begin from a day on and before another. */
    record Part(String grain, LocalDate from, LocalDate before) {}

    Period inWholeMonths() {
        return new Period(from.withDayOfMonth(1), YearMonth.from(to).atEndOfMonth());
    }

    /** As long as this one, directly before it; whole months stay whole months. */
    Period before() {
        if (from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth())) {
            var months = from.until(to.plusDays(1)).toTotalMonths();
            return new Period(from.minusMonths(months), from.minusDays(1));
        }
        return new Period(from.minusDays(from.until(to, java.time.temporal.ChronoUnit.DAYS) + 1), from.minusDays(1));
    }

    List<Part> parts() {
        var end = to.plusDays(1);
        var months = wholeFrom(from, from.withDayOfMonth(1).plusMonths(1), from.getDayOfMonth() == 1);
        var lastMonths = end.withDayOfMonth(1);
        var parts = new ArrayList<Part>();
        if (!months.isBefore(lastMonths)) {
            add(parts, "D", from, end);
            return parts;
        }
        var years = wholeFrom(months, months.withDayOfYear(1).plusYears(1), months.getDayOfYear() == 1);
        var lastYears = lastMonths.withDayOfYear(1);
        add(parts, "D", from, months);
        if (years.isBefore(lastYears)) {
            add(parts, "M", months, years);
            add(parts, "Y", years, lastYears);
            add(parts, "M", lastYears, lastMonths);
        } else {
            add(parts, "M", months, lastMonths);
        }
        add(parts, "D", lastMonths, end);
        return parts;
    }

    private static LocalDate wholeFrom(LocalDate day, LocalDate next, boolean isWhole) {
        return isWhole ? day : next;
    }

    private static void add(List<Part> parts, String grain, LocalDate from, LocalDate before) {
        if (from.isBefore(before)) {
            parts.add(new Part(grain, from, before));
        }
    }
}
