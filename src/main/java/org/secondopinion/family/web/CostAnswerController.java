package org.secondopinion.family.web;

import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import java.util.function.Consumer;
import org.secondopinion.cases.CaseId;
import org.secondopinion.family.FamilyCase;
import org.secondopinion.family.FamilyCosts;
import org.secondopinion.family.PersonalLinks.Audience;
import org.secondopinion.intake.CostRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a family answers to a cost range on its page. */
@Controller
@RequestMapping("/family/{token}/cost/{estimate}")
class CostAnswerController {

    private final CheckedLinks checked;
    private final FamilyCase family;
    private final FamilyCosts costs;

    CostAnswerController(CheckedLinks checked, FamilyCase family, FamilyCosts costs) {
        this.checked = checked;
        this.family = family;
        this.costs = costs;
    }

    @PostMapping("/accept")
    String accept(
            @PathVariable String token, @PathVariable UUID estimate, HttpSession session, RedirectAttributes next) {
        return answer(token, session, next, caseId -> costs.accept(caseId, estimate));
    }

    @PostMapping("/other-format")
    String askOtherFormat(
            @PathVariable String token,
            @PathVariable UUID estimate,
            @RequestParam(defaultValue = "") String format,
            HttpSession session,
            RedirectAttributes next) {
        return answer(token, session, next, caseId -> costs.askOtherFormat(caseId, estimate, format));
    }

    @PostMapping("/decline")
    String decline(
            @PathVariable String token,
            @PathVariable UUID estimate,
            @RequestParam(defaultValue = "") String reason,
            HttpSession session,
            RedirectAttributes next) {
        return answer(token, session, next, caseId -> costs.decline(caseId, estimate, reason));
    }

    private String answer(String token, HttpSession session, RedirectAttributes next, Consumer<CaseId> action) {
        checked.open(token, Audience.FAMILY, session).ifPresent(caseId -> {
            try {
                action.accept(caseId);
                next.addFlashAttribute("done", true);
            } catch (CostRefusal refusal) {
                next.addFlashAttribute("refusal", family.words(caseId).of("cost.refused." + refusal.why()));
            }
        });
        return "redirect:/family/" + token;
    }
}
