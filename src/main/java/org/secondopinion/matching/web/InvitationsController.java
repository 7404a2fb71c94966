package org.secondopinion.matching.web;

import java.security.Principal;
import java.util.UUID;
import org.secondopinion.cases.Refusal;
import org.secondopinion.matching.Colleague;
import org.secondopinion.matching.InvitationQuestions;
import org.secondopinion.matching.Invitations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The invited answer here, knowing only an abstract of the case. */
@Controller
@RequestMapping("/review/invitations")
class InvitationsController {

    private static final String BACK = "redirect:/review/invitations";

    private final Invitations invitations;
    private final InvitationQuestions questions;

    InvitationsController(Invitations invitations, InvitationQuestions questions) {
        this.invitations = invitations;
        this.questions = questions;
    }

    @GetMapping
    String waiting(Principal person, Model model) {
        model.addAttribute("invitations", invitations.waitingFor(person.getName()));
        return "matching/invitations";
    }

    @PostMapping("/{id}/accept")
    String accept(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean independent,
            Principal person,
            RedirectAttributes next) {
        return answer(next, () -> invitations.accept(id, person.getName(), independent));
    }

    @PostMapping("/{id}/decline")
    String decline(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String colleague,
            @RequestParam(defaultValue = "") String colleagueMail,
            Principal person,
            RedirectAttributes next) {
        var suggested = new Colleague(colleague, colleagueMail);
        return answer(next, () -> invitations.decline(id, person.getName(), reason, suggested));
    }

    @PostMapping("/{id}/ask")
    String ask(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String question,
            Principal person,
            RedirectAttributes next) {
        return answer(next, () -> questions.ask(id, person.getName(), question));
    }

    private static String answer(RedirectAttributes next, Runnable answer) {
        try {
            answer.run();
            next.addFlashAttribute("done", true);
        } catch (Refusal refusal) {
            next.addFlashAttribute("refusal", refusal.getMessage());
        }
        return BACK;
    }
}
