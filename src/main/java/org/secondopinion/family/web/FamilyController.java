package org.secondopinion.family.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Set;
import java.util.function.Consumer;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.ConsentKind;
import org.secondopinion.cases.RedFlag;
import org.secondopinion.cases.Refusal;
import org.secondopinion.family.FamilyActions;
import org.secondopinion.family.FamilyAftercare;
import org.secondopinion.family.FamilyCase;
import org.secondopinion.family.FamilyLetters;
import org.secondopinion.family.FamilyVisit;
import org.secondopinion.family.PersonalLinks;
import org.secondopinion.family.PersonalLinks.Audience;
import org.secondopinion.letters.LetterFile;
import org.secondopinion.letters.LetterPress;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The family's page: where the case stands, what comes next, and what the family may answer. */
@Controller
@RequestMapping("/family/{token}")
class FamilyController {

    private final PersonalLinks links;
    private final CheckedLinks checked;
    private final CodeDoor door;
    private final FamilyCase family;
    private final FamilyActions actions;
    private final FamilyAftercare aftercare;
    private final FamilyVisit visit;
    private final FamilyLetters letters;
    private final LetterPress press;

    FamilyController(
            PersonalLinks links,
            CheckedLinks checked,
            CodeDoor door,
            FamilyCase family,
            FamilyActions actions,
            FamilyAftercare aftercare,
            FamilyVisit visit,
            FamilyLetters letters,
            LetterPress press) {
        this.links = links;
        this.checked = checked;
        this.door = door;
        this.family = family;
        this.actions = actions;
        this.aftercare = aftercare;
        this.visit = visit;
        this.letters = letters;
        this.press = press;
    }

    @GetMapping
    String page(@PathVariable String token, HttpSession session, Model model) {
        var caseId = known(token);
        model.addAttribute("token", token);
        if (checked.open(token, Audience.FAMILY, session).isEmpty()) {
            model.addAttribute("t", family.words(caseId));
            return "family/code";
        }
        var view = family.view(caseId);
        model.addAttribute("view", view);
        model.addAttribute("t", view.words());
        model.addAttribute("visit", visit.view(caseId));
        model.addAttribute("aftercare", aftercare.view(caseId));
        model.addAttribute("uploads", view.words().ofUploads());
        model.addAttribute("copies", letters.printable(language -> letters.forRecords(caseId, language)));
        model.addAttribute("printable", view.letter().filter(press::canSet).isPresent());
        return "family/case";
    }

    /** The letter of a case that was declined, as a file to keep. */
    @GetMapping("/letter.pdf")
    ResponseEntity<byte[]> letter(@PathVariable String token, HttpSession session) {
        var letter = checked.open(token, Audience.FAMILY, session).flatMap(family::letter);
        return letter.map(words -> LetterFile.of("letter", press.set(words)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/code")
    String sendCode(@PathVariable String token, RedirectAttributes next) {
        known(token);
        door.send(token, Audience.FAMILY, next);
        return back(token);
    }

    @PostMapping("/open")
    String open(
            @PathVariable String token,
            @RequestParam String code,
            HttpServletRequest request,
            RedirectAttributes next) {
        known(token);
        door.open(token, code, request, next);
        return back(token);
    }

    @PostMapping("/tell")
    String tell(
            @PathVariable String token,
            @RequestParam(required = false) Set<RedFlag> signs,
            @RequestParam(defaultValue = "") String message,
            HttpSession session,
            RedirectAttributes next) {
        next.addFlashAttribute("told", message);
        return act(token, session, next, caseId -> actions.tell(caseId, signs == null ? Set.of() : signs, message));
    }

    @PostMapping("/consents/{kind}/give")
    String consent(
            @PathVariable String token, @PathVariable ConsentKind kind, HttpSession session, RedirectAttributes next) {
        return act(token, session, next, caseId -> actions.consent(caseId, kind));
    }

    @PostMapping("/consents/{kind}/withdraw")
    String withdrawConsent(
            @PathVariable String token, @PathVariable ConsentKind kind, HttpSession session, RedirectAttributes next) {
        return act(token, session, next, caseId -> actions.withdrawConsent(caseId, kind));
    }

    @PostMapping("/withdraw")
    String withdraw(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String reason,
            HttpSession session,
            RedirectAttributes next) {
        return act(token, session, next, caseId -> actions.withdraw(caseId, reason.isBlank() ? null : reason));
    }

    private String act(String token, HttpSession session, RedirectAttributes next, Consumer<CaseId> action) {
        var caseId = checked.open(token, Audience.FAMILY, session);
        if (caseId.isPresent()) {
            try {
                action.accept(caseId.get());
                next.addFlashAttribute("done", true);
            } catch (Refusal refusal) {
                next.addFlashAttribute("refusal", refusal.getMessage());
            }
        }
        return back(token);
    }

    private CaseId known(String token) {
        return links.caseOf(token, Audience.FAMILY)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String back(String token) {
        return "redirect:/family/" + token;
    }
}
