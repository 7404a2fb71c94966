package org.secondopinion.family.web;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.function.Consumer;
import org.secondopinion.cases.CaseId;
import org.secondopinion.family.FamilyCase;
import org.secondopinion.family.FamilyVisit;
import org.secondopinion.family.PersonalLinks.Audience;
import org.secondopinion.letters.LetterFile;
import org.secondopinion.letters.LetterPress;
import org.secondopinion.report.visit.VisitItem;
import org.secondopinion.report.visit.VisitRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The letter of a visit, the family's points of the check-list, and its word on what else may be examined. */
@Controller
@RequestMapping("/family/{token}")
class FamilyVisitController {

    private final CheckedLinks checked;
    private final FamilyCase family;
    private final FamilyVisit visit;
    private final LetterPress press;

    FamilyVisitController(CheckedLinks checked, FamilyCase family, FamilyVisit visit, LetterPress press) {
        this.checked = checked;
        this.family = family;
        this.visit = visit;
        this.press = press;
    }

    @GetMapping("/invitation.pdf")
    ResponseEntity<byte[]> letter(@PathVariable String token, @RequestParam String language, HttpSession session) {
        return checked.open(token, Audience.FAMILY, session)
                .flatMap(caseId -> visit.letter(caseId, language))
                .map(letter -> LetterFile.of("invitation-" + letter.language(), press.set(letter)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/visit/checks/{item}")
    String tick(
            @PathVariable String token,
            @PathVariable VisitItem item,
            @RequestParam VisitItem.State state,
            @RequestParam(defaultValue = "") String note,
            HttpSession session,
            RedirectAttributes next) {
        return act(token, session, next, caseId -> visit.tick(caseId, item, state, note));
    }

    @PostMapping("/visit/investigations")
    String answer(
            @PathVariable String token,
            @RequestParam Map<String, String> sent,
            HttpSession session,
            RedirectAttributes next) {
        return act(token, session, next, caseId -> visit.answer(caseId, sent, sent.getOrDefault("decidedBy", "")));
    }

    private String act(String token, HttpSession session, RedirectAttributes next, Consumer<CaseId> action) {
        checked.open(token, Audience.FAMILY, session).ifPresent(caseId -> {
            try {
                action.accept(caseId);
                next.addFlashAttribute("done", true);
            } catch (VisitRefusal refusal) {
                next.addFlashAttribute("refusal", family.words(caseId).of("visit.refused." + refusal.why()));
            }
        });
        return "redirect:/family/" + token;
    }
}
