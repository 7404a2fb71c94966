package org.secondopinion.family.web;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.function.Consumer;
import org.secondopinion.cases.CaseId;
import org.secondopinion.family.FamilyAftercare;
import org.secondopinion.family.FamilyCase;
import org.secondopinion.family.PersonalLinks.Audience;
import org.secondopinion.followup.AdviceTaken;
import org.secondopinion.followup.Feedbacks;
import org.secondopinion.followup.FollowUpRefusal;
import org.secondopinion.followup.Followed;
import org.secondopinion.followup.Outcomes;
import org.secondopinion.followup.WhyNotFollowed;
import org.secondopinion.letters.LetterFile;
import org.secondopinion.letters.LetterPress;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a family tells after its report: how it went, and what it thinks of us. */
@Controller
@RequestMapping("/family/{token}")
class AftercareController {

    private final CheckedLinks checked;
    private final FamilyCase family;
    private final FamilyAftercare aftercare;
    private final Outcomes outcomes;
    private final Feedbacks feedbacks;
    private final LetterPress press;

    AftercareController(
            CheckedLinks checked,
            FamilyCase family,
            FamilyAftercare aftercare,
            Outcomes outcomes,
            Feedbacks feedbacks,
            LetterPress press) {
        this.checked = checked;
        this.family = family;
        this.aftercare = aftercare;
        this.outcomes = outcomes;
        this.feedbacks = feedbacks;
        this.press = press;
    }

    @PostMapping("/how-it-went")
    String tell(@PathVariable String token, @ModelAttribute Told told, HttpSession session, RedirectAttributes next) {
        next.addFlashAttribute("howItWent", told);
        return act(token, session, next, caseId -> outcomes.tell(caseId, told.followed(), told.wantsCall()));
    }

    @PostMapping("/feedback")
    String feedback(
            @PathVariable String token,
            @RequestParam(required = false) Integer rating,
            @RequestParam(defaultValue = "") String words,
            HttpSession session,
            RedirectAttributes next) {
        next.addFlashAttribute("ofUs", words);
        var said = Optional.of(words.strip()).filter(text -> !text.isEmpty());
        return act(token, session, next, caseId -> feedbacks.give(caseId, Optional.ofNullable(rating), said));
    }

    /** The letter to the treating doctor that the family hands over itself. */
    @GetMapping("/handback.pdf")
    ResponseEntity<byte[]> letter(@PathVariable String token, HttpSession session) {
        return checked.open(token, Audience.FAMILY, session)
                .flatMap(aftercare::letter)
                .map(letter -> LetterFile.of("letter", press.set(letter)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String act(String token, HttpSession session, RedirectAttributes next, Consumer<CaseId> action) {
        checked.open(token, Audience.FAMILY, session).ifPresent(caseId -> {
            try {
                action.accept(caseId);
                next.addFlashAttribute("done", true);
            } catch (FollowUpRefusal refusal) {
                next.addFlashAttribute("refusal", family.words(caseId).of("after.refused." + refusal.why()));
            }
        });
        return "redirect:/family/" + token;
    }

    /** As it was chosen; anything may be missing. */
    record Told(
            Followed.Done done,
            AdviceTaken advice,
            WhyNotFollowed whyNot,
            Followed.Condition condition,
            String words,
            Boolean call) {

        boolean wantsCall() {
            return Boolean.TRUE.equals(call);
        }

        Followed followed() {
            var said = words == null || words.isBlank() ? null : words.strip();
            return new Followed(done, advice, whyNot, condition, said);
        }
    }
}
