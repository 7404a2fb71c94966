package org.secondopinion.board.gathering;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondopinion.board.BoardPanels;
import org.secondopinion.board.Participants;
import org.secondopinion.board.QuorumLight;
import org.secondopinion.board.QuorumLights;
import org.secondopinion.board.Specialty;
import org.secondopinion.board.sessions.BoardSessions;
import org.secondopinion.board.sessions.Session;
import org.secondopinion.board.sessions.SessionMember;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Refusal;
import org.secondopinion.matching.BoardConflicts;
import org.secondopinion.matching.BoardMember;
import org.secondopinion.matching.BoardMembers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every board as people come to it, whether it was planned as a session or typed in by hand. */
@Service
@Transactional
public class Gatherings {

    private static final Duration SHOWN_AFTERWARDS = Duration.ofDays(14);
    private static final Duration SHOWN_BEFORE = Duration.ofDays(120);
    private static final String BY_HAND =
            "select id, case_reference, held_at, time_zone, link from board_meetings where session_id is null and ";

    private final JdbcClient sql;
    private final BoardSessions sessions;
    private final BoardMembers directory;
    private final BoardPanels panels;
    private final Presences presences;
    private final QuorumLights lights;
    private final BoardConflicts conflicts;
    private final Clock clock;

    Gatherings(
            JdbcClient sql,
            BoardSessions sessions,
            BoardMembers directory,
            BoardPanels panels,
            Presences presences,
            QuorumLights lights,
            BoardConflicts conflicts,
            Clock clock) {
        this.sql = sql;
        this.sessions = sessions;
        this.directory = directory;
        this.panels = panels;
        this.presences = presences;
        this.lights = lights;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /** Those of the last two weeks and the next months, the earliest first. */
    @Transactional(readOnly = true)
    public List<Gathering> current() {
        var from = clock.instant().minus(SHOWN_AFTERWARDS);
        var until = clock.instant().plus(SHOWN_BEFORE);
        var byHand = sql.sql(BY_HAND + "state <> 'POSTPONED' and held_at >= ? and held_at < ?")
                .params(Timestamp.from(from), Timestamp.from(until))
                .query((row, n) -> byHand(Row.of(row)))
                .list();
        var members = directory.byId();
        var planned = sessions.between(from, until).stream()
                .filter(session -> session.state() != Session.State.CANCELLED)
                .map(session -> of(session, members));
        return Stream.concat(byHand.stream(), planned)
                .sorted(Comparator.comparing(Gathering::startsAt))
                .toList();
    }

    /** @throws Refusal when there is no such board */
    @Transactional(readOnly = true)
    public Gathering get(UUID id) {
        return sql.sql(BY_HAND + "id = ?")
                .param(id)
                .query((row, n) -> byHand(Row.of(row)))
                .optional()
                .orElseGet(() -> of(sessions.get(id), directory.byId()));
    }

    /** The board that the case stands on, or stood on last. */
    @Transactional(readOnly = true)
    public Optional<Gathering> of(CaseId caseId) {
        return sql.sql(
                        "select coalesce(session_id, id) from board_meetings where case_reference = ? order by written desc"
                                + " limit 1")
                .param(caseId.reference())
                .query(UUID.class)
                .optional()
                .map(this::get);
    }

    /**
     * Whether the board could decide on the case, without those of it who may not judge this one; empty where nobody could
     * answer and nobody is marked yet.
     */
    public Optional<QuorumLight> light(Gathering board, CaseId caseId) {
        if (!board.hasMembers() && !board.isMarked()) {
            return Optional.empty();
        }
        var bound = bound(board, caseId);
        var judging = board.without(bound);
        var light = lights.of(caseId, judging.specialtiesThere(), judging.isChaired());
        return Optional.of(bound.isEmpty() ? light : light.and(notJudging(bound)));
    }

    /** A board that was typed in by hand has seats, and nobody known on them. */
    private List<Place> bound(Gathering board, CaseId caseId) {
        return board.hasMembers() ? board.placesOf(conflicts.of(caseId)) : List.of();
    }

    private static String notJudging(List<Place> bound) {
        return bound.stream()
                .map(place -> "%s (%s)".formatted(place.name(), place.label()))
                .collect(Collectors.joining(", ", "May not judge this case: ", "."));
    }

    /**
     * Marks who is there.
     *
     * @throws Refusal when the board has no such place, or was cancelled
     */
    public void mark(UUID id, String seat, boolean isPresent, String name, String by) {
        var board = get(id);
        if (board.isCancelled()) {
            throw new Refusal("This board was cancelled.");
        }
        if (board.places().stream().noneMatch(place -> place.seat().equals(seat))) {
            throw new Refusal("Nobody sits there on this board.");
        }
        presences.mark(id, new Presence(seat, name, isPresent), by);
    }

    /** Who is there and may judge this case; empty while nobody has marked it on the board's page. */
    @Transactional(readOnly = true)
    public Optional<Participants> participants(CaseId caseId) {
        return of(caseId)
                .filter(Gathering::isMarked)
                .map(board -> board.without(bound(board, caseId)).participants());
    }

    private Gathering of(Session session, Map<UUID, BoardMember> members) {
        var marked = presences.of(session.id());
        var places = sessions.members(session.id()).stream()
                .map(member -> place(member, members.get(member.specialistId()), marked))
                .toList();
        return new Gathering(
                session.id(),
                session.board(),
                session.startsAt(),
                session.link(),
                session.state() == Session.State.CANCELLED,
                true,
                casesOn(session.id()),
                places);
    }

    private static Place place(SessionMember member, BoardMember person, Map<String, Presence> marked) {
        var seat = member.specialistId().toString();
        var mark = marked.get(seat);
        return new Place(
                seat,
                member.specialty().name(),
                person == null ? null : person.name(),
                person == null ? null : person.username(),
                person != null && person.chairs(),
                member.reply(),
                mark == null ? null : mark.isPresent());
    }

    private Gathering byHand(Row row) {
        var marked = presences.of(row.id());
        var seats = Stream.concat(
                Stream.of(Specialty.CHAIR),
                panels.of(row.caseId()).stream().map(seat -> seat.specialty().name()));
        return new Gathering(
                row.id(),
                "Board",
                row.startsAt().atZone(row.zone()),
                row.link(),
                false,
                false,
                List.of(row.caseId()),
                seats.map(seat -> place(seat, marked.get(seat))).toList());
    }

    private static Place place(String seat, Presence mark) {
        return new Place(
                seat,
                seat,
                mark == null ? null : mark.name(),
                null,
                false,
                null,
                mark == null ? null : mark.isPresent());
    }

    private List<CaseId> casesOn(UUID sessionId) {
        return sql
                .sql("select case_reference from board_meetings where session_id = ? and state <> 'POSTPONED'"
                        + " order by written")
                .param(sessionId)
                .query(String.class)
                .stream()
                .map(CaseId::of)
                .toList();
    }

    record Row(UUID id, CaseId caseId, Instant startsAt, ZoneId zone, String link) {

        static Row of(java.sql.ResultSet row) throws java.sql.SQLException {
            return new Row(
                    row.getObject("id", UUID.class),
                    CaseId.of(row.getString("case_reference")),
                    row.getTimestamp("held_at").toInstant(),
                    ZoneId.of(row.getString("time_zone")),
                    row.getString("link"));
        }
    }
}
