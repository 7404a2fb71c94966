package org.secondopinion.oversight.pages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.secondopinion.oversight.Standing;

/** One case as a line; what is not known, or not so now, is null. */
public record CaseItem(
        String reference,
        String status,
        Standing standing,
        boolean urgent,
        String urgency,
        String stage,
        Instant stageSince,
        String coordinator,
        String centre,
        String country,
        String tumourGroup,
        String serviceType,
        Instant openedAt,
        Instant completeAt,
        Instant reportedAt,
        Instant closedAt,
        Promised promise,
        Window window,
        Forecast forecast,
        Paused pause,
        int incidents,
        Integer daysToComplete,
        Integer daysToReport,
        List<Bar> bars,
        List<Rest> pauses) {

    /** {@code dueOn} moves while the review clock stands. */
    public record Promised(int workingDays, LocalDate countedFrom, LocalDate dueOn) {}

    /** The last day on which the report is of use for the treatment. */
    public record Window(LocalDate latestUsefulOn, String verdict) {}

    /** Seventy of a hundred reports come from {@code low} to {@code high}; at risk when {@code risk} is after the promise. */
    public record Forecast(LocalDate low, LocalDate mid, LocalDate risk, LocalDate high, int similarCases) {}

    public record Paused(String reason, String owner, Instant since) {}

    /** One stage; {@code to} is null while it lasts. */
    public record Bar(String stage, String name, Instant from, Instant to, boolean wasCancelled) {}

    /** One pause; {@code to} is null while it lasts. */
    public record Rest(String reason, String owner, Instant from, Instant to) {}

    static CaseItem of(ResultSet row, int number) throws SQLException {
        return new CaseItem(
                row.getString("reference"),
                row.getString("status"),
                Standing.valueOf(row.getString("standing")),
                row.getBoolean("is_urgent"),
                row.getString("urgency"),
                row.getString("stage"),
                instant(row, "stage_since"),
                row.getString("coordinator"),
                row.getString("centre"),
                row.getString("country"),
                row.getString("tumour_group"),
                row.getString("service_type"),
                instant(row, "opened_at"),
                instant(row, "complete_at"),
                instant(row, "reported_at"),
                instant(row, "closed_at"),
                promised(row),
                window(row),
                forecast(row),
                paused(row),
                row.getInt("incidents"),
                row.getObject("days_to_complete", Integer.class),
                row.getObject("days_to_report", Integer.class),
                List.of(),
                List.of());
    }

    CaseItem with(List<Bar> drawn, List<Rest> rested) {
        return new CaseItem(
                reference,
                status,
                standing,
                urgent,
                urgency,
                stage,
                stageSince,
                coordinator,
                centre,
                country,
                tumourGroup,
                serviceType,
                openedAt,
                completeAt,
                reportedAt,
                closedAt,
                promise,
                window,
                forecast,
                pause,
                incidents,
                daysToComplete,
                daysToReport,
                drawn,
                rested);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Promised promised(ResultSet row) throws SQLException {
        return row.getObject("promised_days") == null
                ? null
                : new Promised(row.getInt("promised_days"), date(row, "counted_from"), date(row, "due_on"));
    }

    private static Window window(ResultSet row) throws SQLException {
        return row.getString("window_verdict") == null
                ? null
                : new Window(date(row, "window_on"), row.getString("window_verdict"));
    }

    private static Forecast forecast(ResultSet row) throws SQLException {
        return row.getObject("forecast_mid") == null
                ? null
                : new Forecast(
                        date(row, "forecast_low"),
                        date(row, "forecast_mid"),
                        date(row, "forecast_risk"),
                        date(row, "forecast_high"),
                        row.getInt("forecast_cases"));
    }

    private static Paused paused(ResultSet row) throws SQLException {
        return row.getString("pause_reason") == null
                ? null
                : new Paused(row.getString("pause_reason"), row.getString("pause_owner"), instant(row, "paused_since"));
    }
}
