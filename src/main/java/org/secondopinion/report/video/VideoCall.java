package org.secondopinion.report.video;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.UUID;
import org.secondopinion.cases.CaseId;

/** A talk by video between a family and its reviewers; the sequence grows each time that it is moved or cancelled. */
public record VideoCall(UUID id, CaseId caseId, ZonedDateTime startsAt, String link, int sequence, State state) {

    /** Calendars want an end, and nobody agrees on one. */
    private static final Duration LASTS = Duration.ofHours(1);

    static VideoCall planned(CaseId caseId, ZonedDateTime startsAt, String link) {
        return new VideoCall(UUID.randomUUID(), caseId, startsAt, link, 0, State.PLANNED);
    }

    static VideoCall of(ResultSet row, int number) throws SQLException {
        return new VideoCall(
                row.getObject("id", UUID.class),
                CaseId.of(row.getString("case_reference")),
                row.getTimestamp("starts_at").toInstant().atZone(ZoneId.of(row.getString("time_zone"))),
                row.getString("link"),
                row.getInt("sequence"),
                State.valueOf(row.getString("state")));
    }

    VideoCall moved(ZonedDateTime to, String newLink) {
        return new VideoCall(id, caseId, to, newLink, sequence + 1, State.PLANNED);
    }

    VideoCall cancelled() {
        return new VideoCall(id, caseId, startsAt, link, sequence + 1, State.CANCELLED);
    }

    VideoCall over() {
        return new VideoCall(id, caseId, startsAt, link, sequence, State.OVER);
    }

    public boolean isPlanned() {
        return state == State.PLANNED;
    }

    boolean isAfter(Instant now) {
        return startsAt.toInstant().isAfter(now);
    }

    Instant endsAt() {
        return startsAt.toInstant().plus(LASTS);
    }

    /** Day, time and zone, as the language writes them. */
    public String when(Locale language) {
        return "%s, %s (%s)"
                .formatted(
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                                .withLocale(language)
                                .format(startsAt),
                        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                                .withLocale(language)
                                .format(startsAt),
                        DateTimeFormatter.ofPattern("zzzz", language).format(startsAt));
    }

    /** What is so only until somebody records what became of the call. */
    public enum State {
        PLANNED,
        CANCELLED,
        OVER
    }
}
