package org.secondopinion.oversight.forecast;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.secondopinion.clocks.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The forecasts of open cases, from what was reported until the last time somebody looked. */
@Component
public class Forecasts {

    private static final int MOST_DAYS_AHEAD = 400;
    private static final String REPORTED = """
            select s.activity as stage, c.service_type, c.centre, c.country, c.reported_at, s.started_at
              from (select reference, service_type, centre, country, reported_at from oversight_cases
                     where reported_at is not null order by reported_at desc, reference desc limit 3000) c
              join oversight_steps s
                on s.case_reference = c.reference and s.kind = 'STAGE' and s.started_at < c.reported_at""";

    private final JdbcClient sql;
    private final WorkingDays workingDays;
    private final Clock clock;
    private volatile Forecast known;
    private volatile LocalDate learnedOn;

    Forecasts(JdbcClient sql, WorkingDays workingDays, Clock clock) {
        this.sql = sql;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The days on which a report may come; the promise is at risk when it lies before {@code risk}. */
    public record Expected(LocalDate low, LocalDate mid, LocalDate risk, LocalDate high, int cases) {}

    /** Empty where too few cases are alike. */
    public Optional<Expected> of(Similar similar, Instant stageSince) {
        var gone = workingDays.spent(stageSince, clock.instant());
        return known().of(similar, gone).map(this::dates);
    }

    /** Looks again at what was reported; once a day it is done anyway. */
    public void learn() {
        known = new Forecast(samples(), today());
        learnedOn = today();
    }

    private Forecast known() {
        if (!today().equals(learnedOn)) {
            learn();
        }
        return known;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Expected dates(Forecast.Range range) {
        return new Expected(
                ahead(range.low()), ahead(range.mid()), ahead(range.risk()), ahead(range.high()), range.cases());
    }

    private LocalDate ahead(double days) {
        var today = workingDays.dateOf(clock.instant());
        return workingDays.dayAfter(today, (int) Math.min(Math.floor(days), MOST_DAYS_AHEAD));
    }

    private List<Sample> samples() {
        return sql.sql(REPORTED)
                .query((row, n) -> new Sample(
                        new Similar(
                                row.getString("stage"),
                                row.getString("service_type"),
                                row.getString("centre"),
                                row.getString("country")),
                        row.getTimestamp("reported_at")
                                .toInstant()
                                .atZone(ZoneOffset.UTC)
                                .toLocalDate(),
                        workingDays.spent(
                                row.getTimestamp("started_at").toInstant(),
                                row.getTimestamp("reported_at").toInstant())))
                .list();
    }
}
