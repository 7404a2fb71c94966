package org.secondopinion.board.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Times as the page shows them: in the board's zone, and in the one that the viewer chose; null when none was. */
public record Times(String zone) {

    /** Offered in a list; any other zone may be asked for by its name. */
    private static final List<String> OFFERED = List.of(
            "Europe/Berlin",
            "Asia/Kolkata",
            "Asia/Shanghai",
            "America/New_York",
            "America/Chicago",
            "America/Los_Angeles",
            "Europe/London",
            "Asia/Dubai",
            "Asia/Singapore",
            "UTC");

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter ELSEWHERE = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    /** An unknown zone is as none. */
    static Times of(String zone) {
        try {
            return new Times(zone == null ? null : ZoneId.of(zone).getId());
        } catch (DateTimeException unknown) {
            return new Times(null);
        }
    }

    public List<String> offered() {
        return OFFERED;
    }

    public String at(ZonedDateTime time) {
        return "%s in %s".formatted(WHEN.format(time), home(time));
    }

    /** Empty where the viewer chose no zone, or the board's own. */
    public String forYou(ZonedDateTime time) {
        return zone == null || zone.equals(time.getZone().getId()) ? "" : there(time, ZoneId.of(zone));
    }

    public String there(ZonedDateTime time, ZoneId zone) {
        return "%s in %s".formatted(ELSEWHERE.format(time.withZoneSameInstant(zone)), city(zone.getId()));
    }

    public String home(ZonedDateTime time) {
        return city(time.getZone().getId());
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    public String city(String zoneId) {
        return zoneId.substring(zoneId.lastIndexOf('/') + 1).replace('_', ' ');
    }
}
