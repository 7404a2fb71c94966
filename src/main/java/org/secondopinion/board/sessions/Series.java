package org.secondopinion.board.sessions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.secondopinion.board.Appointment;
import org.secondopinion.cases.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Keeps the sessions of every series planned some weeks ahead. */
@Service
public class Series {

    private static final Logger LOG = LoggerFactory.getLogger(Series.class);
    private static final int WEEKS_AHEAD = 8;

    private final Boards boards;
    private final BoardSessions sessions;
    private final Clock clock;

    Series(Boards boards, BoardSessions sessions, Clock clock) {
        this.boards = boards;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Scheduled(cron = "${second-opinion.board-series-at:0 40 2 * * *}")
    void planAhead() {
        boards.all().forEach(board -> planAhead(board.id()).forEach(LOG::warn));
    }

    /** Plans what is not planned yet, each session by itself; answers why a day of the series was left out. */
    public List<String> planAhead(UUID boardId) {
        var board = boards.get(boardId);
        return board.series().stream()
                .flatMap(rhythm -> missing(board).stream().flatMap(date -> plan(board, rhythm, date)))
                .toList();
    }

    /** The days of the weeks ahead for which no session was ever planned. */
    List<LocalDate> missing(Board board) {
        var today = LocalDate.now(clock.withZone(board.zone()));
        return board.series().stream()
                .flatMap(rhythm -> rhythm.dates(today.plusDays(1), today.plusWeeks(WEEKS_AHEAD)).stream())
                .filter(date -> !sessions.isKnown(board.id(), date))
                .toList();
    }

    private Stream<String> plan(Board board, Rhythm rhythm, LocalDate date) {
        try {
            var when = Appointment.of(
                    date, rhythm.meetsAt().toString(), board.zone().getId(), board.link());
            sessions.plan(board.id(), when, boards.members(board.id()), date);
            return Stream.empty();
        } catch (Refusal refusal) {
            return Stream.of("No session of '%s' on %s: %s".formatted(board.name(), date, refusal.getMessage()));
        }
    }
}
