package org.secondopinion.report.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.secondopinion.cases.CaseFileRead;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Refusal;
import org.secondopinion.report.ledger.DoctorCall;
import org.secondopinion.report.ledger.DoctorCall.Ending;
import org.secondopinion.report.ledger.DoctorCall.Offer;
import org.secondopinion.report.ledger.DoctorCalls;
import org.secondopinion.report.ledger.TwoOpinions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a coordinator offers the two doctors a call, reads what the treating team says, and writes down how it ended. */
@Controller
@RequestMapping("/cases/{reference}/doctor-call")
@PreAuthorize("@caseAccess.mayEdit(authentication, #reference)")
class DoctorCallController {

    private final DoctorCalls calls;
    private final TwoOpinions opinions;
    private final ApplicationEventPublisher events;

    DoctorCallController(DoctorCalls calls, TwoOpinions opinions, ApplicationEventPublisher events) {
        this.calls = calls;
        this.opinions = opinions;
        this.events = events;
    }

    @GetMapping
    String page(@PathVariable String reference, Authentication who, Model model) {
        var caseId = CaseId.of(reference);
        events.publishEvent(new CaseFileRead(caseId, who.getName(), "call between the two doctors"));
        var open = calls.open(caseId);
        model.addAttribute("reference", reference);
        model.addAttribute("differ", opinions.differ(caseId));
        model.addAttribute("open", open.orElse(null));
        model.addAttribute("answers", open.map(call -> calls.answers(call.id())).orElse(null));
        model.addAttribute(
                "ended",
                calls.of(caseId).stream().filter(call -> !call.isOpen()).toList());
        model.addAttribute("outcomes", DoctorCall.Outcome.values());
        return "report/doctor-call";
    }

    @PostMapping("/offer")
    String offer(
            @PathVariable String reference,
            @ModelAttribute OfferTyped typed,
            Authentication who,
            RedirectAttributes next) {
        return act(
                reference, "offer", typed, next, () -> calls.offer(CaseId.of(reference), typed.offer(), who.getName()));
    }

    @PostMapping("/end")
    String end(
            @PathVariable String reference,
            @ModelAttribute EndTyped typed,
            Authentication who,
            RedirectAttributes next) {
        return act(
                reference, "ending", typed, next, () -> calls.end(CaseId.of(reference), typed.ending(), who.getName()));
    }

    private static String act(String reference, String form, Object typed, RedirectAttributes next, Runnable action) {
        try {
            action.run();
            next.addFlashAttribute("done", true);
        } catch (Refusal refusal) {
            next.addFlashAttribute("refusal", refusal.getMessage());
            next.addFlashAttribute(form, typed);
        }
        return "redirect:/cases/%s/doctor-call".formatted(reference);
    }

    private static LocalDate day(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new Refusal("Please give the day as 2026-11-24.");
        }
    }

    /** As it was typed; anything may be missing. */
    record OfferTyped(String day, String time, String link, String participants) {

        Offer offer() {
            return new Offer(DoctorCallController.day(day), time, link, participants);
        }
    }

    /** As it was typed; anything may be missing. */
    record EndTyped(DoctorCall.Outcome outcome, String day, String words) {

        Ending ending() {
            return new Ending(outcome, DoctorCallController.day(day), words);
        }
    }
}
