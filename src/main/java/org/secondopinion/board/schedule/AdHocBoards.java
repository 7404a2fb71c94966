package org.secondopinion.board.schedule;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.secondopinion.board.Appointment;
import org.secondopinion.board.planning.FreeHour;
import org.secondopinion.board.planning.Planner;
import org.secondopinion.board.sessions.Board;
import org.secondopinion.board.sessions.BoardSessions;
import org.secondopinion.board.sessions.Boards;
import org.secondopinion.board.sessions.SessionMember;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.PlainWords;
import org.secondopinion.cases.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a board for a case that no series can take, at the first hour at which everybody is free. */
@Service
@Transactional
public class AdHocBoards {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm z", Locale.ENGLISH);
    private static final int PLACES = 4;

    private final BoardAgenda agendas;
    private final Boards boards;
    private final BoardSessions sessions;
    private final BoardSchedule schedule;
    private final Cases cases;
    private final Planner planner;

    AdHocBoards(
            BoardAgenda agendas,
            Boards boards,
            BoardSessions sessions,
            BoardSchedule schedule,
            Cases cases,
            Planner planner) {
        this.agendas = agendas;
        this.boards = boards;
        this.sessions = sessions;
        this.schedule = schedule;
        this.cases = cases;
        this.planner = planner;
    }

    /** @throws Refusal when the directory has no hour within the case's time */
    public void open(CaseId caseId) {
        var hour = planner.freeHour(agendas.now(), caseId.reference())
                .orElseThrow(() -> new Refusal(
                        "The directory has no hour within the case's time at which everybody needed is at work and free,"
                                + " one of them a chair."));
        var members = hour.sittings().stream()
                .map(sitting -> SessionMember.asked(sitting.person().id(), sitting.specialty()))
                .toList();
        var board = board(caseId, hour);
        boards.found(board, members);
        sessions.plan(board.id(), new Appointment(hour.startsAt(), null), members);
        schedule.replan();
    }

    private Board board(CaseId caseId, FreeHour hour) {
        var tumour = cases.get(caseId).diagnosis().tumourType();
        return new Board(
                UUID.randomUUID(),
                "%s, ad hoc on %s".formatted(PlainWords.of(tumour), NAME.format(hour.startsAt())),
                Set.of(tumour),
                hour.startsAt().getZone(),
                Duration.ofHours(1),
                PLACES,
                null,
                null);
    }
}
