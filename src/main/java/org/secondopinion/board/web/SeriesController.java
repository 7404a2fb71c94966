package org.secondopinion.board.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondopinion.board.Specialty;
import org.secondopinion.board.sessions.Board;
import org.secondopinion.board.sessions.BoardFounding;
import org.secondopinion.board.sessions.Boards;
import org.secondopinion.board.sessions.SessionMember;
import org.secondopinion.cases.Refusal;
import org.secondopinion.cases.TumourType;
import org.secondopinion.matching.BoardMember;
import org.secondopinion.matching.BoardMembers;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The boards of the house: their rule, members and places, and a session beside the rule. */
@Controller
@RequestMapping("/boards/series")
@PreAuthorize("hasAuthority('board-coordinator')")
class SeriesController {

    private static final String BACK = "redirect:/boards/series";

    private final Boards boards;
    private final BoardFounding founding;
    private final BoardMembers directory;

    SeriesController(Boards boards, BoardFounding founding, BoardMembers directory) {
        this.boards = boards;
        this.founding = founding;
        this.directory = directory;
    }

    @GetMapping
    String all(Model model) {
        var people = directory.all();
        var members = new TypedMembers(people);
        var chairs =
                people.stream().filter(BoardMember::chairs).map(BoardMember::id).collect(Collectors.toSet());
        model.addAttribute(
                "boards",
                boards.all().stream()
                        .map(board -> entry(board, boards.members(board.id()), members, chairs))
                        .toList());
        model.addAttribute("words", new BoardWords());
        model.addAttribute("times", Times.of(null));
        model.addAttribute("weekdays", DayOfWeek.values());
        model.addAttribute("tumours", TumourType.values());
        model.addAttribute("specialties", Specialty.values());
        model.addAttribute("empty", TypedBoard.empty());
        return "board/series";
    }

    @PostMapping
    String found(TypedBoard typed, RedirectAttributes next) {
        return done(
                "new",
                typed,
                next,
                "The board is founded and its sessions are planned.",
                () -> founding.found(
                        typed.board(UUID.randomUUID()), new TypedMembers(directory.all()).read(typed.members())));
    }

    @PostMapping("/{id}")
    String change(@PathVariable UUID id, TypedBoard typed, RedirectAttributes next) {
        return done(
                id.toString(),
                typed,
                next,
                "The board is changed, and its planned sessions with it.",
                () -> founding.change(typed.board(id), new TypedMembers(directory.all()).read(typed.members())));
    }

    @PostMapping("/{id}/once")
    String meetOnce(
            @PathVariable UUID id,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @RequestParam String time,
            RedirectAttributes next) {
        return done(
                null,
                null,
                next,
                "The session is planned, and its members are asked.",
                () -> founding.meetOnce(id, date, time));
    }

    /** What was typed and refused stays in its form. */
    private static String done(String form, TypedBoard typed, RedirectAttributes next, String sentence, Runnable deed) {
        try {
            deed.run();
            next.addFlashAttribute("done", sentence);
        } catch (Refusal refusal) {
            next.addFlashAttribute("refusal", refusal.getMessage());
            next.addFlashAttribute("form", form);
            next.addFlashAttribute("typed", typed);
        }
        return BACK;
    }

    private static Entry entry(Board board, List<SessionMember> seats, TypedMembers members, Set<UUID> chairs) {
        return new Entry(
                board.id(),
                TypedBoard.of(board, members.words(seats)),
                seats.stream().map(SessionMember::specialistId).anyMatch(chairs::contains));
    }

    record Entry(UUID id, TypedBoard board, boolean isChaired) {}
}
