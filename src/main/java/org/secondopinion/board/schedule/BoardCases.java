package org.secondopinion.board.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondopinion.board.BoardPanels;
import org.secondopinion.board.Seat;
import org.secondopinion.board.Seat.Presence;
import org.secondopinion.board.Specialty;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.TumourType;
import org.secondopinion.cases.Urgency;
import org.secondopinion.clocks.Promise;
import org.secondopinion.clocks.Promises;
import org.secondopinion.clocks.TreatmentWindows;
import org.secondopinion.clocks.WindowAssessment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases that boards wait for: those asked for and not discussed yet, with the session that they stand on. */
@Component
class BoardCases {

    /** Minutes are authorised and the report is written after the board. */
    private static final int DAYS_FROM_BOARD_TO_REPORT = 2;

    private static final String ASKED_FOR = "select r.case_reference, r.requested_at, m.session_id, s.state,"
            + " m.id is not null as is_listed from board_requests r"
            + " join cases c on c.reference = r.case_reference and c.closed_at is null"
            + " left join board_meetings m on m.case_reference = r.case_reference and m.state = 'PLANNED'"
            + " left join board_sessions s on s.id = m.session_id"
            + " where r.rejected_for is null and not exists (select from board_requests later"
            + " where later.case_reference = r.case_reference and later.written > r.written)"
            + " and not exists (select from board_meetings held where held.case_reference = r.case_reference"
            + " and held.state = 'HELD' and held.written > coalesce(m.written, 0))"
            + " order by r.requested_at, r.case_reference";

    private final JdbcClient sql;
    private final Cases cases;
    private final BoardPanels panels;
    private final TreatmentWindows windows;
    private final Promises promises;

    BoardCases(JdbcClient sql, Cases cases, BoardPanels panels, TreatmentWindows windows, Promises promises) {
        this.sql = sql;
        this.cases = cases;
        this.panels = panels;
        this.windows = windows;
        this.promises = promises;
    }

    /** {@code deadline} is null where none is known, {@code sessionId} while the case stands on no session of ours. */
    record BoardCase(
            CaseId caseId,
            Urgency urgency,
            TumourType tumourType,
            Set<Specialty> specialties,
            Instant since,
            LocalDate deadline,
            String hospital,
            UUID sessionId,
            boolean isListed,
            boolean isCancelled) {

        /** In words, the specialties and the chair for whom nobody is there; none while no specialty is known. */
        List<String> emptySeats(Set<Specialty> taken, boolean isChaired) {
            if (specialties.isEmpty()) {
                return List.of();
            }
            return Stream.concat(
                            specialties.stream()
                                    .filter(specialty -> !taken.contains(specialty))
                                    .map(specialty -> specialty.label().toLowerCase(Locale.ENGLISH)),
                            isChaired ? Stream.empty() : Stream.of("the chair"))
                    .toList();
        }
    }

    List<BoardCase> all() {
        return sql.sql(ASKED_FOR)
                .query((row, n) -> of(
                        CaseId.of(row.getString("case_reference")),
                        row.getTimestamp("requested_at").toInstant(),
                        row.getObject("session_id", UUID.class),
                        row.getBoolean("is_listed"),
                        "CANCELLED".equals(row.getString("state"))))
                .list();
    }

    private BoardCase of(CaseId caseId, Instant since, UUID sessionId, boolean listed, boolean cancelled) {
        var file = cases.get(caseId);
        return new BoardCase(
                caseId,
                file.urgency(),
                file.diagnosis().tumourType(),
                specialties(caseId),
                since,
                deadline(file).orElse(null),
                file.homeTeam().hospital(),
                sessionId,
                listed,
                cancelled);
    }

    private Set<Specialty> specialties(CaseId caseId) {
        return panels.of(caseId).stream()
                .filter(seat -> seat.presence() == Presence.CORE)
                .map(Seat::specialty)
                .collect(Collectors.toSet());
    }

    /** The last day on which a board still helps: before treatment begins, and before the report is promised. */
    private Optional<LocalDate> deadline(CaseFile file) {
        return Stream.of(
                        windows.current(file.id()).map(WindowAssessment::latestUsefulOn),
                        promises.current(file.id()).map(Promise::dueOn))
                .flatMap(Optional::stream)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .map(day -> day.minusDays(DAYS_FROM_BOARD_TO_REPORT));
    }
}
