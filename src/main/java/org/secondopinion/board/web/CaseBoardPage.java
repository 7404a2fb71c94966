package org.secondopinion.board.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.secondopinion.board.BoardBypasses;
import org.secondopinion.board.BoardInclusion;
import org.secondopinion.board.BoardRequests;
import org.secondopinion.board.CaseBriefs;
import org.secondopinion.board.MinutesDrafts;
import org.secondopinion.board.MinutesDrafts.Draft;
import org.secondopinion.board.MinutesDrafts.Field;
import org.secondopinion.board.gathering.Gatherings;
import org.secondopinion.cases.CaseFileRead;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Refusal;
import org.secondopinion.pathway.WorkList;
import org.secondopinion.summary.Standing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One case before its board: the sheet, the minutes beside it, and the ways in and out. */
@Controller
@RequestMapping("/cases/{reference}/board")
class CaseBoardPage {

    private static final String MAY_READ = "@caseAccess.mayRead(authentication, #reference)";
    private static final String RUNS_BOARDS = MAY_READ + " and hasAnyAuthority('board-coordinator', 'board-chair')";
    private static final String COORDINATES = MAY_READ + " and hasAuthority('board-coordinator')";
    private static final String MAY_BYPASS =
            MAY_READ + " and hasAnyAuthority('coordinator', 'board-coordinator', 'board-chair')";
    private static final String HOLD = "Task_HoldBoardMeeting";

    private final Gatherings boards;
    private final CaseBriefs briefs;
    private final MinutesDrafts drafts;
    private final BoardInclusion inclusion;
    private final BoardRequests requests;
    private final BoardBypasses bypasses;
    private final WorkList work;
    private final BoardRights rights;
    private final ApplicationEventPublisher events;

    CaseBoardPage(
            Gatherings boards,
            CaseBriefs briefs,
            MinutesDrafts drafts,
            BoardInclusion inclusion,
            BoardRequests requests,
            BoardBypasses bypasses,
            WorkList work,
            BoardRights rights,
            ApplicationEventPublisher events) {
        this.boards = boards;
        this.briefs = briefs;
        this.drafts = drafts;
        this.inclusion = inclusion;
        this.requests = requests;
        this.bypasses = bypasses;
        this.work = work;
        this.rights = rights;
        this.events = events;
    }

    @GetMapping
    @PreAuthorize(MAY_READ)
    String page(@PathVariable String reference, Authentication who, Model model) {
        var caseId = CaseId.of(reference);
        events.publishEvent(new CaseFileRead(caseId, who.getName(), "board page"));
        var board = boards.of(caseId);
        var open = work.tasksOf(caseId).stream().map(WorkList.Work::key).toList();
        model.addAttribute("brief", briefs.of(caseId, rights.isStaff(who)));
        model.addAttribute("board", board.orElse(null));
        model.addAttribute(
                "light", board.flatMap(found -> boards.light(found, caseId)).orElse(null));
        model.addAttribute("writes", rights.runsBoards(who) && board.isPresent() && isUndecided(open));
        var typed = board.isPresent() ? drafts.of(caseId) : List.<Draft>of();
        model.addAttribute(
                "drafts",
                typed.stream().filter(draft -> draft.field().on() == null).toList());
        model.addAttribute(
                "verdicts",
                typed.stream().filter(draft -> draft.field().on() != null).toList());
        model.addAttribute("first", briefs.firstOpinion(caseId));
        model.addAttribute("standings", Standing.values());
        var lists = open.contains("Task_ScheduleBoard") && rights.coordinatesBoards(who);
        model.addAttribute("missing", lists ? inclusion.missing(caseId) : List.of());
        model.addAttribute("holds", open.contains(HOLD) && rights.coordinatesBoards(who));
        model.addAttribute("bypasses", bypasses.isPossible(caseId) && rights.mayBypass(who));
        return "board/case";
    }

    /** Minutes may be typed as soon as a board is planned, until it was held. */
    private static boolean isUndecided(List<String> open) {
        return open.contains(HOLD) || open.contains("Task_PrepareCase");
    }

    /** Saves without a script: every field at once, each at the revision that the page showed. */
    @PostMapping("/minutes")
    @PreAuthorize(RUNS_BOARDS)
    String save(
            @PathVariable String reference,
            @RequestParam Map<String, String> typed,
            Authentication who,
            RedirectAttributes next) {
        var faults = new ArrayList<String>();
        for (var field : Field.values()) {
            save(CaseId.of(reference), field, typed, who).ifPresent(faults::add);
        }
        if (faults.isEmpty()) {
            next.addFlashAttribute("done", "Saved.");
        } else {
            next.addFlashAttribute("faults", faults);
            next.addFlashAttribute("typed", typed);
        }
        return page(reference);
    }

    private Optional<String> save(CaseId caseId, Field field, Map<String, String> typed, Authentication who) {
        try {
            drafts.save(
                    caseId,
                    field,
                    typed.getOrDefault(field.name(), "").replace("\r\n", "\n"),
                    Integer.parseInt(typed.getOrDefault("revision-" + field, "0")),
                    who.getName());
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.getMessage());
        }
    }

    /** Ends the meeting over this case, with the attendance and the minutes that stand on these pages. */
    @PostMapping("/hold")
    @PreAuthorize(COORDINATES)
    String hold(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String caseDiscussed,
            Authentication who,
            RedirectAttributes next) {
        return answered(reference, next, "The meeting over this case is closed; its authors are asked next.", () -> {
            if (caseDiscussed.isEmpty()) {
                throw new Refusal("Please say whether the case was discussed.");
            }
            var task = work.tasksOf(CaseId.of(reference)).stream()
                    .filter(open -> open.key().equals(HOLD))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("The board of this case was held already."));
            work.complete(task.id(), who.getName(), Map.of("caseDiscussed", caseDiscussed));
        });
    }

    @PostMapping("/listing")
    @PreAuthorize(COORDINATES)
    String list(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String because,
            Authentication who,
            RedirectAttributes next) {
        return answered(
                reference,
                next,
                "The case may be listed; your name stands beside the reason.",
                () -> requests.listAllTheSame(CaseId.of(reference), because, who.getName()));
    }

    @PostMapping("/bypass")
    @PreAuthorize(MAY_BYPASS)
    String bypass(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String reason,
            Authentication who,
            RedirectAttributes next) {
        return answered(
                reference,
                next,
                "The case has left its board. The board coordinator records what was decided.",
                () -> bypasses.declare(CaseId.of(reference), reason, who.getName()));
    }

    private static String answered(String reference, RedirectAttributes next, String done, Runnable answer) {
        try {
            answer.run();
            next.addFlashAttribute("done", done);
        } catch (Refusal refusal) {
            next.addFlashAttribute("faults", List.of(refusal.getMessage()));
        }
        return page(reference);
    }

    private static String page(String reference) {
        return "redirect:/cases/" + reference + "/board";
    }
}
