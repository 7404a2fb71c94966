package org.secondopinion.board.web;

import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.UUID;
import org.secondopinion.board.schedule.AdHocBoards;
import org.secondopinion.board.schedule.BoardSchedule;
import org.secondopinion.board.schedule.Confirmations;
import org.secondopinion.board.schedule.Planning;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Refusal;
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

/** The board coordinator plans here; coordinators look on. */
@Controller
@RequestMapping("/boards/plan")
@PreAuthorize("hasAuthority('board-coordinator')")
class PlanController {

    private static final String BACK = "redirect:/boards/plan";
    private static final String ZONE = "boards.zone";

    private final Planning planning;
    private final BoardSchedule schedule;
    private final Confirmations confirmations;
    private final AdHocBoards adHoc;

    PlanController(Planning planning, BoardSchedule schedule, Confirmations confirmations, AdHocBoards adHoc) {
        this.planning = planning;
        this.schedule = schedule;
        this.confirmations = confirmations;
        this.adHoc = adHoc;
    }

    @GetMapping
    @PreAuthorize("hasAnyAuthority('board-coordinator', 'coordinator')")
    String plan(Authentication who, HttpSession session, Model model) {
        var zone = (String) session.getAttribute(ZONE);
        var overview = planning.overview();
        model.addAttribute("plan", overview);
        model.addAttribute("summary", overview.summary());
        model.addAttribute("words", new BoardWords());
        model.addAttribute("times", Times.of(zone));
        model.addAttribute(
                "mayChange",
                who.getAuthorities().stream()
                        .anyMatch(group -> group.getAuthority().equals("board-coordinator")));
        return "board/plan";
    }

    @PostMapping("/zone")
    @PreAuthorize("hasAnyAuthority('board-coordinator', 'coordinator')")
    String zone(@RequestParam String zone, HttpSession session) {
        session.setAttribute(ZONE, Times.of(zone).zone());
        return BACK;
    }

    @PostMapping("/propose")
    String propose(RedirectAttributes next) {
        return done(next, "A plan is proposed. Nothing is fixed until you confirm it.", schedule::propose);
    }

    @PostMapping("/confirm")
    String confirmAll(Principal person, RedirectAttributes next) {
        var refused = confirmations.confirmAll(person.getName());
        next.addFlashAttribute(
                refused.isEmpty() ? "done" : "refusal",
                refused.isEmpty() ? "Every proposed case is listed." : String.join(" ", refused));
        return BACK;
    }

    @PostMapping("/{reference}/confirm")
    String confirm(@PathVariable String reference, Principal person, RedirectAttributes next) {
        return done(
                next, reference + " is listed.", () -> confirmations.confirm(CaseId.of(reference), person.getName()));
    }

    @PostMapping("/{reference}/pin")
    String pin(@PathVariable String reference, @RequestParam UUID session, RedirectAttributes next) {
        return done(
                next,
                reference + " stays on the session that you chose until you let it go.",
                () -> schedule.pin(CaseId.of(reference), session));
    }

    @PostMapping("/{reference}/release")
    String release(@PathVariable String reference, RedirectAttributes next) {
        return done(next, reference + " may be planned anew.", () -> schedule.release(CaseId.of(reference)));
    }

    @PostMapping("/{reference}/unplace")
    String unplace(@PathVariable String reference, RedirectAttributes next) {
        return done(
                next,
                reference + " is off the plan. It comes back when something is planned anew.",
                () -> schedule.unplace(CaseId.of(reference)));
    }

    @PostMapping("/{reference}/ad-hoc")
    String adHoc(@PathVariable String reference, RedirectAttributes next) {
        return done(next, "A board is opened for " + reference + ".", () -> adHoc.open(CaseId.of(reference)));
    }

    static String done(RedirectAttributes next, String sentence, Runnable deed) {
        try {
            deed.run();
            next.addFlashAttribute("done", sentence);
        } catch (Refusal refusal) {
            next.addFlashAttribute("refusal", refusal.getMessage());
        }
        return BACK;
    }
}
