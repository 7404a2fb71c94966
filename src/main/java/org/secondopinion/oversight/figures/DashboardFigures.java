package org.secondopinion.oversight.figures;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.secondopinion.clocks.WorkingDays;
import org.secondopinion.oversight.figures.Dashboard.Count;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the dashboard together: open cases as they are now, reports as they were counted. */
@Service
@Transactional(readOnly = true)
public class DashboardFigures {

    private static final int USUAL_DAYS = 90;
    private static final int NOTHING_PROMISED = 0;

    private final OpenCases open;
    private final ReportedCases reported;
    private final WorkingDays workingDays;
    private final Clock clock;

    DashboardFigures(OpenCases open, ReportedCases reported, WorkingDays workingDays, Clock clock) {
        this.open = open;
        this.reported = reported;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** @param asked the period of what was reported; null for the last ninety days */
    public Dashboard of(Period asked) {
        var now = clock.instant();
        var today = workingDays.dateOf(now);
        var period = Optional.ofNullable(asked).orElseGet(() -> new Period(today.minusDays(USUAL_DAYS - 1), today));
        var counted = reported.of(period);
        return new Dashboard(
                now,
                today,
                period,
                promises(counted, period),
                open.byState(),
                open.byPause(),
                toComplete(counted, period),
                toReport(counted, period),
                open.boardsPostponed(period),
                open.withIncidents(),
                forecasts(counted),
                List.of(
                        "Reports count by the day on which they were delivered, within a minute.",
                        "What was counted stays counted when the history of a case is deleted after its years; its"
                                + " case can no longer be opened then."));
    }

    private static Dashboard.Promises promises(ReportedCases.Counted counted, Period period) {
        var all = counted.of("PROMISE");
        var kept = all.stream()
                .filter(outcome -> outcome.bucket() == 1)
                .mapToLong(ReportedCases.Outcome::cases)
                .sum();
        var reported = all.stream().mapToLong(ReportedCases.Outcome::cases).sum();
        return new Dashboard.Promises(
                reported,
                kept,
                share(kept, reported),
                reportedIn(period, Map.of("state", "KEPT")),
                reportedIn(period, Map.of("state", "BROKEN")));
    }

    private static Dashboard.Days toComplete(ReportedCases.Counted counted, Period period) {
        return days(null, counted.of("TO_COMPLETE"), "daysToComplete", period);
    }

    private static List<Dashboard.Days> toReport(ReportedCases.Counted counted, Period period) {
        return counted.of("TO_REPORT").stream()
                .collect(Collectors.groupingBy(
                        ReportedCases.Outcome::promised, java.util.TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(promised -> days(promised.getKey(), promised.getValue(), "daysToReport", period))
                .toList();
    }

    private static Dashboard.Days days(
            Integer promised, List<ReportedCases.Outcome> outcomes, String parameter, Period period) {
        var isPromised = promised != null && promised != NOTHING_PROMISED;
        var filter = reportedIn(period, isPromised ? Map.of("promisedDays", promised.toString()) : Map.of());
        var histogram = ReportedCases.histogram(outcomes);
        var all = Buckets.number(histogram);
        return new Dashboard.Days(
                isPromised ? promised : null,
                all,
                ReportedCases.wholeDays(histogram, 0.5),
                ReportedCases.wholeDays(histogram, 0.9),
                isPromised ? share(ReportedCases.upTo(histogram, promised), all) : null,
                histogram.stream().map(one -> bar(one, parameter, filter)).toList(),
                filter);
    }

    private static Dashboard.Bar bar(Buckets.Filled filled, String parameter, Map<String, String> filter) {
        var from = (int) Math.ceil(Buckets.from(filled.bucket()));
        var to = (int) Math.ceil(Buckets.to(filled.bucket()));
        var behind = new LinkedHashMap<>(filter);
        behind.put(parameter, from + "-" + Math.max(from, to - 1));
        return new Dashboard.Bar(from, Math.max(from + 1, to), filled.number(), behind);
    }

    private static Dashboard.Forecasts forecasts(ReportedCases.Counted counted) {
        var all = counted.of("FORECAST");
        var inside = all.stream()
                .filter(outcome -> outcome.bucket() == 1)
                .mapToLong(ReportedCases.Outcome::cases)
                .sum();
        var foretold = all.stream().mapToLong(ReportedCases.Outcome::cases).sum();
        return new Dashboard.Forecasts(foretold, inside, share(inside, foretold));
    }

    private static Map<String, String> reportedIn(Period period, Map<String, String> further) {
        var filter = new LinkedHashMap<String, String>();
        filter.put("is", "all");
        filter.put("by", "REPORTED");
        filter.put("from", period.from().toString());
        filter.put("to", period.to().toString());
        filter.putAll(further);
        return filter;
    }

    private static Double share(long part, long whole) {
        return whole == 0 ? null : Math.round(1000.0 * part / whole) / 1000.0;
    }

    static Count open(String what, long number, Map<String, String> filter) {
        var cases = new LinkedHashMap<>(Map.of("is", "open"));
        cases.putAll(filter);
        return new Count(what, number, cases);
    }
}
