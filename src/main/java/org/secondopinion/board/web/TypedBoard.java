package org.secondopinion.board.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.secondopinion.board.sessions.Board;
import org.secondopinion.board.sessions.Rhythm;
import org.secondopinion.cases.Refusal;
import org.secondopinion.cases.TumourType;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** A board as it is typed; anything may be missing, and without a weekday it meets ad hoc. */
public record TypedBoard(
        String name,
        Set<TumourType> tumourTypes,
        String zone,
        Integer minutes,
        Integer capacity,
        String link,
        DayOfWeek weekday,
        String time,
        Integer everyWeeks,
        @DateTimeFormat(iso = ISO.DATE) LocalDate firstOn,
        String members) {

    static TypedBoard empty() {
        return new TypedBoard("", Set.of(), "", 60, 6, "", null, "", 1, null, "");
    }

    static TypedBoard of(Board board, String members) {
        var rhythm = Optional.ofNullable(board.rhythm());
        return new TypedBoard(
                board.name(),
                board.tumourTypes(),
                board.zone().getId(),
                (int) board.lasts().toMinutes(),
                board.capacity(),
                board.link(),
                rhythm.map(Rhythm::weekday).orElse(null),
                rhythm.map(one -> one.meetsAt().toString()).orElse(""),
                rhythm.map(Rhythm::everyWeeks).orElse(1),
                rhythm.map(Rhythm::firstOn).orElse(null),
                members);
    }

    /** @throws Refusal when it is none */
    Board board(UUID id) {
        if (minutes == null || capacity == null) {
            throw new Refusal("A board needs how long it lasts, and how many cases it takes.");
        }
        var room = link == null || link.isBlank() ? null : link.strip();
        if (room != null && !room.matches("https://\\S+")) {
            throw new Refusal("The link to the meeting begins with https:// and has no blanks.");
        }
        var takes = tumourTypes == null ? Set.<TumourType>of() : tumourTypes;
        return new Board(
                id,
                name == null ? null : name.strip(),
                takes,
                place(),
                Duration.ofMinutes(minutes),
                capacity,
                room,
                rhythm());
    }

    private ZoneId place() {
        try {
            return ZoneId.of(zone == null ? "" : zone.strip());
        } catch (DateTimeException unknown) {
            throw new Refusal("There is no such time zone. Please give one such as Europe/Berlin.");
        }
    }

    private Rhythm rhythm() {
        if (weekday == null) {
            return null;
        }
        try {
            var at = time == null || time.isBlank() ? null : LocalTime.parse(time);
            return new Rhythm(weekday, at, everyWeeks == null ? 1 : everyWeeks, firstOn);
        } catch (DateTimeException none) {
            throw new Refusal("The board needs a time such as 16:30.");
        }
    }
}
