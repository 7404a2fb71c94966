package org.secondopinion.board.web;

import java.time.LocalDate;
import java.util.UUID;
import org.secondopinion.board.Appointment;
import org.secondopinion.board.sessions.BoardSessions;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moves, cancels and enlarges the sessions of the boards. */
@Controller
@RequestMapping("/boards/sessions/{id}")
@PreAuthorize("hasAuthority('board-coordinator')")
class SessionsController {

    private final BoardSessions sessions;

    SessionsController(BoardSessions sessions) {
        this.sessions = sessions;
    }

    /** The time is that of the zone in which the session was planned. */
    @PostMapping("/move")
    String move(
            @PathVariable UUID id,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @RequestParam String time,
            RedirectAttributes next) {
        return PlanController.done(next, "The session is moved, and its members are asked again.", () -> {
            var session = sessions.get(id);
            sessions.move(
                    id, Appointment.of(date, time, session.startsAt().getZone().getId(), session.link()));
        });
    }

    @PostMapping("/cancel")
    String cancel(@PathVariable UUID id, @RequestParam String reason, RedirectAttributes next) {
        return PlanController.done(
                next,
                "The session is cancelled. Its cases wait, each with a new proposal.",
                () -> sessions.cancel(id, reason.strip()));
    }

    @PostMapping("/capacity")
    String capacity(@PathVariable UUID id, @RequestParam int places, RedirectAttributes next) {
        return PlanController.done(
                next, "The session has another number of places.", () -> sessions.changeCapacity(id, places));
    }
}
