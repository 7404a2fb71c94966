package org.secondopinion.board.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.secondopinion.board.CaseBrief;
import org.secondopinion.board.CaseBriefs;
import org.secondopinion.board.QuorumLight;
import org.secondopinion.board.gathering.Gathering;
import org.secondopinion.board.gathering.Gatherings;
import org.secondopinion.board.gathering.Place;
import org.secondopinion.board.invitations.CalendarReplies;
import org.secondopinion.board.invitations.Replies;
import org.secondopinion.board.sessions.SessionMember.Reply;
import org.secondopinion.cases.CaseFileRead;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.ConsentKind;
import org.secondopinion.cases.Consents;
import org.secondopinion.cases.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The boards that somebody sits on or runs, each with its agenda, its quorum and who is there. */
@Controller
@RequestMapping("/boards")
class BoardsPage {

    private static final String RUNS_BOARDS = "hasAnyAuthority('board-coordinator', 'board-chair')";

    private final Gatherings boards;
    private final CaseBriefs briefs;
    private final Replies replies;
    private final CalendarReplies answers;
    private final Consents consents;
    private final BoardRights rights;
    private final ApplicationEventPublisher events;

    BoardsPage(
            Gatherings boards,
            CaseBriefs briefs,
            Replies replies,
            CalendarReplies answers,
            Consents consents,
            BoardRights rights,
            ApplicationEventPublisher events) {
        this.boards = boards;
        this.briefs = briefs;
        this.replies = replies;
        this.answers = answers;
        this.consents = consents;
        this.rights = rights;
        this.events = events;
    }

    @GetMapping
    String all(Authentication who, Model model) {
        var mine = boards.current().stream()
                .filter(board -> rights.mayOpen(who, board))
                .map(board -> new Entry(board, board.cases().isEmpty() ? null : worst(board)))
                .toList();
        model.addAttribute(
                "entries",
                mine.stream().filter(entry -> !entry.board().cases().isEmpty()).toList());
        model.addAttribute(
                "empty",
                mine.stream().filter(entry -> entry.board().cases().isEmpty()).toList());
        return "board/boards";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Authentication who, Model model) {
        var board = opened(id, who);
        model.addAttribute("board", board);
        model.addAttribute("light", board.cases().isEmpty() ? null : worst(board));
        model.addAttribute(
                "agenda",
                board.cases().stream().map(caseId -> item(board, caseId, who)).toList());
        model.addAttribute("own", own(board, who).orElse(null));
        model.addAttribute("replies", List.of(Reply.ACCEPTED, Reply.TENTATIVE, Reply.DECLINED));
        model.addAttribute("isOn", rights.isOn(board));
        model.addAttribute("runs", rights.runsBoards(who));
        return "board/board";
    }

    /** Every place that the form shows; a box that is not ticked is not sent. */
    @PostMapping("/{id}/attendance")
    @PreAuthorize(RUNS_BOARDS)
    String mark(
            @PathVariable UUID id,
            @RequestParam(name = "present", defaultValue = "") Set<String> present,
            @RequestParam Map<String, String> typed,
            Authentication who,
            RedirectAttributes next) {
        return answered(
                id,
                next,
                () -> opened(id, who).places().forEach(place -> {
                    var name = typed.get("name-" + place.seat());
                    boards.mark(
                            id,
                            place.seat(),
                            present.contains(place.seat()),
                            name == null || name.isBlank() ? null : name.strip(),
                            who.getName());
                }));
    }

    @PostMapping("/{id}/reply")
    String reply(@PathVariable UUID id, @RequestParam Reply reply, Authentication who, RedirectAttributes next) {
        try {
            replies.answer(id, who.getName(), reply);
            next.addFlashAttribute("done", "Thank you, your answer is noted.");
        } catch (Refusal refusal) {
            next.addFlashAttribute("refusal", refusal.getMessage());
            return "redirect:/boards";
        }
        return "redirect:/boards/" + id;
    }

    /** What a member answered in their own calendar; which board it is to stands in the file. */
    @PostMapping("/{id}/calendar-answers")
    @PreAuthorize(RUNS_BOARDS)
    String takeIn(@PathVariable UUID id, @RequestParam String file, Authentication who, RedirectAttributes next) {
        opened(id, who);
        try {
            var taken = answers.take(file);
            next.addFlashAttribute("done", "%s: %s.".formatted(taken.name(), new BoardWords().reply(taken.reply())));
            return "redirect:/boards/" + taken.session();
        } catch (Refusal refusal) {
            next.addFlashAttribute("refusal", refusal.getMessage());
            return "redirect:/boards/" + id;
        }
    }

    /** Whoever goes to the meeting from here is there. */
    @PostMapping("/{id}/join")
    String join(@PathVariable UUID id, Authentication who, RedirectAttributes next) {
        return answered(id, next, () -> {
            var board = opened(id, who);
            if (!rights.isOn(board)) {
                throw new Refusal("Attendance is taken from an hour before the board meets.");
            }
            var own = own(board, who).orElseThrow(() -> new Refusal("You do not sit on this board."));
            boards.mark(id, own.seat(), true, null, who.getName());
        });
    }

    private String answered(UUID id, RedirectAttributes next, Runnable answer) {
        try {
            answer.run();
            next.addFlashAttribute("done", "Saved.");
        } catch (Refusal refusal) {
            next.addFlashAttribute("refusal", refusal.getMessage());
        }
        return "redirect:/boards/" + id;
    }

    private Gathering opened(UUID id, Authentication who) {
        try {
            var board = boards.get(id);
            if (rights.mayOpen(who, board)) {
                return board;
            }
        } catch (Refusal unknown) {
            // answered below, as for a board that the person does not sit on
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such board of yours.");
    }

    private static Optional<Place> own(Gathering board, Authentication who) {
        return board.places().stream()
                .filter(place -> who.getName().equals(place.username()))
                .findFirst();
    }

    private QuorumLight worst(Gathering board) {
        var known = board.cases().stream()
                .map(caseId -> boards.light(board, caseId))
                .flatMap(Optional::stream)
                .toList();
        return known.isEmpty() ? null : QuorumLight.worst(known);
    }

    /** A case that the family has closed to reviewers is named and not opened. */
    private Item item(Gathering board, CaseId caseId, Authentication who) {
        var isClosed = !rights.isStaff(who) && !consents.stands(caseId, ConsentKind.REVIEW);
        if (isClosed) {
            return new Item(caseId.reference(), null, null);
        }
        events.publishEvent(new CaseFileRead(caseId, who.getName(), "agenda of a board"));
        return new Item(
                caseId.reference(),
                briefs.of(caseId, rights.isStaff(who)),
                boards.light(board, caseId).orElse(null));
    }

    /** {@code light} is null where nothing is known yet. */
    record Entry(Gathering board, QuorumLight light) {}

    /** {@code brief} is null where the case is closed to the reader. */
    record Item(String reference, CaseBrief brief, QuorumLight light) {}
}
