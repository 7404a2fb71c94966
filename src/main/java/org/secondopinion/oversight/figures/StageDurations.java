package org.secondopinion.oversight.figures;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.secondopinion.cases.Refusal;
import org.secondopinion.clocks.WorkingDays;
import org.secondopinion.oversight.figures.Buckets.Filled;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long the stages, tasks and waits of a model take, over all its versions or one, period against period. */
@Service
@Transactional(readOnly = true)
public class StageDurations {

    private static final int USUAL_MONTHS = 3;

    private static final String DURATIONS = """
            select activity, bucket, steps from oversight_durations
             where definition = :definition and (:version::integer is null or version = :version::integer)""";
    private static final String SUM_OF_DURATIONS =
            "select activity, bucket, sum(steps) as steps from (:rows) counted group by activity, bucket";

    /** Stages are named after the model that they call. */
    private static final String WAITING = """
            select reason, owner, pauses, days from oversight_waiting
             where (:definition = 'SecondOpinion' or stage = 'CallActivity_' || :definition)""";

    private static final String SUM_OF_WAITING = """
            select reason, owner, sum(pauses) as pauses, sum(days) as days from (:rows) counted
             group by reason, owner order by days desc, reason, owner""";

    private final JdbcClient sql;
    private final Sums sums;
    private final WorkingDays workingDays;
    private final Clock clock;

    StageDurations(JdbcClient sql, Sums sums, WorkingDays workingDays, Clock clock) {
        this.sql = sql;
        this.sums = sums;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** {@code version} is null when all are meant. */
    public record Durations(
            String definition,
            Integer version,
            List<Version> versions,
            Period period,
            Period against,
            List<Activity> activities,
            List<Waiting> waiting,
            List<String> notes) {}

    /** A version that something was counted of, or that is deployed. */
    public record Version(int version, boolean isDeployed) {}

    /** Working days; {@code median} and {@code p90} are null where nothing ended. */
    public record Took(long steps, Double median, Double p90) {}

    public record Activity(String activity, String name, String kind, Took now, Took before) {}

    /** What cases waited for and who had the ball, in working days of all cases together. */
    public record Waiting(String reason, String owner, Waited now, Waited before) {}

    public record Waited(long pauses, double days) {}

    /** @throws Refusal when there is no such model, or never was such a version */
    public Durations of(String definition, Integer version, Period asked, Period askedAgainst) {
        var versions = versions(definition);
        var chosen = versions.stream()
                .filter(known -> version == null || known.version() == version)
                .findFirst();
        if (chosen.isEmpty()) {
            throw new Refusal(
                    versions.isEmpty()
                            ? "There is no model of this name, and nothing was ever counted of one."
                            : "There is no version %d of %s; known are %s."
                                    .formatted(
                                            version,
                                            definition,
                                            versions.stream()
                                                    .map(Version::version)
                                                    .toList()));
        }
        var period = Optional.ofNullable(asked).orElseGet(this::usual).inWholeMonths();
        var against =
                Optional.ofNullable(askedAgainst).orElseGet(period::before).inWholeMonths();
        return new Durations(
                definition,
                version,
                versions,
                period,
                against,
                activities(definition, version, period, against),
                waiting(definition, period, against),
                notes(version, chosen.get()));
    }

    private Period usual() {
        var today = workingDays.dateOf(clock.instant());
        return new Period(today.minusMonths(USUAL_MONTHS - 1L).withDayOfMonth(1), today);
    }

    private static List<String> notes(Integer version, Version chosen) {
        var notes = new ArrayList<>(List.of("Whole months are counted, by the day on which a step ended."));
        if (version != null) {
            notes.add("Waiting is counted over all versions.");
            if (!chosen.isDeployed()) {
                notes.add("Version %d is no longer deployed; there is no diagram of it, only its figures."
                        .formatted(version));
            }
        }
        return notes;
    }

    private List<Version> versions(String definition) {
        return sql.sql("""
                        select version, bool_or(is_deployed) as is_deployed
                          from (select version, false as is_deployed from oversight_versions_known where definition = ?
                                union all select version_, true from act_re_procdef where key_ = ?) known
                         group by version order by version desc""")
                .params(definition, definition)
                .query((row, n) -> new Version(row.getInt("version"), row.getBoolean("is_deployed")))
                .list();
    }

    private List<Activity> activities(String definition, Integer version, Period period, Period against) {
        var now = histograms(definition, version, period);
        var before = histograms(definition, version, against);
        return sql.sql(
                        "select activity, name, kind from oversight_activities_known where definition = ? order by activity")
                .param(definition)
                .query((row, n) -> new Activity(
                        row.getString("activity"),
                        row.getString("name"),
                        row.getString("kind"),
                        took(now.get(row.getString("activity"))),
                        took(before.get(row.getString("activity")))))
                .list();
    }

    private Map<String, List<Filled>> histograms(String definition, Integer version, Period period) {
        var found = new HashMap<String, List<Filled>>();
        sums.of(
                DURATIONS,
                SUM_OF_DURATIONS,
                period,
                (row, n) -> found.computeIfAbsent(row.getString("activity"), none -> new ArrayList<>())
                        .add(new Filled(row.getInt("bucket"), row.getLong("steps"))),
                "definition",
                definition,
                "version",
                version);
        return found;
    }

    private static Took took(List<Filled> histogram) {
        return histogram == null
                ? new Took(0, null, null)
                : new Took(
                        Buckets.number(histogram), Buckets.quantile(histogram, 0.5), Buckets.quantile(histogram, 0.9));
    }

    private List<Waiting> waiting(String definition, Period period, Period against) {
        var before = new HashMap<List<String>, Waited>();
        waited(definition, against).forEach(one -> before.put(List.of(one.reason(), one.owner()), one.now()));
        return waited(definition, period).stream()
                .map(one -> new Waiting(
                        one.reason(),
                        one.owner(),
                        one.now(),
                        before.getOrDefault(List.of(one.reason(), one.owner()), new Waited(0, 0))))
                .toList();
    }

    private List<Waiting> waited(String definition, Period period) {
        return sums.of(
                WAITING,
                SUM_OF_WAITING,
                period,
                (row, n) -> new Waiting(
                        row.getString("reason"),
                        row.getString("owner"),
                        new Waited(row.getLong("pauses"), Math.round(row.getDouble("days") * 10) / 10.0),
                        null),
                "definition",
                definition);
    }
}
