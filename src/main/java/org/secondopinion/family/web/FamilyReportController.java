package org.secondopinion.family.web;

import jakarta.servlet.http.HttpSession;
import java.util.function.Consumer;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Refusal;
import org.secondopinion.family.FamilyCase;
import org.secondopinion.family.PersonalLinks.Audience;
import org.secondopinion.letters.LetterFile;
import org.secondopinion.report.FollowUpQuestions;
import org.secondopinion.report.ReportDelivery;
import org.secondopinion.report.ReportDocument;
import org.secondopinion.report.ReportPdf;
import org.secondopinion.report.ReportTexts;
import org.secondopinion.report.Reports;
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

/** Where a family reads its report, keeps it, and asks about it; that it was opened is kept. */
@Controller
@RequestMapping("/family/{token}")
class FamilyReportController {

    private final CheckedLinks checked;
    private final FamilyCase family;
    private final Reports reports;
    private final ReportPdf pdf;
    private final ReportDelivery delivery;
    private final FollowUpQuestions questions;

    FamilyReportController(
            CheckedLinks checked,
            FamilyCase family,
            Reports reports,
            ReportPdf pdf,
            ReportDelivery delivery,
            FollowUpQuestions questions) {
        this.checked = checked;
        this.family = family;
        this.reports = reports;
        this.pdf = pdf;
        this.delivery = delivery;
        this.questions = questions;
    }

    @GetMapping("/report")
    String page(@PathVariable String token, HttpSession session, Model model) {
        var caseId = checked.open(token, Audience.FAMILY, session);
        if (caseId.isEmpty()) {
            return "redirect:/family/" + token;
        }
        var report = delivered(caseId.get());
        delivery.opened(caseId.get());
        model.addAttribute("token", token);
        model.addAttribute("w", family.words(caseId.get()));
        model.addAttribute("t", new ReportTexts(report.language()));
        model.addAttribute("report", report);
        model.addAttribute("printable", pdf.canSet(report));
        model.addAttribute("mayAsk", questions.mayBeAsked(caseId.get()));
        model.addAttribute("mayWishCall", delivery.mayWishCall(caseId.get()));
        model.addAttribute("awaited", questions.awaited(caseId.get()));
        return "family/report";
    }

    @GetMapping("/report.pdf")
    ResponseEntity<byte[]> file(@PathVariable String token, HttpSession session) {
        var report = checked.open(token, Audience.FAMILY, session)
                .map(this::delivered)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return LetterFile.of("report", pdf.set(report, report.language()));
    }

    @PostMapping("/report/ask")
    String ask(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String question,
            HttpSession session,
            RedirectAttributes next) {
        return act(token, session, next, caseId -> {
            if (question.isBlank() || question.length() > FollowUpQuestions.LONGEST) {
                throw new Refusal(family.words(caseId).of("report.ask.empty"));
            }
            if (!questions.mayBeAsked(caseId)) {
                throw new Refusal(family.words(caseId).of("report.ask.closed"));
            }
            questions.ask(caseId, question);
        });
    }

    @PostMapping("/report/call")
    String call(@PathVariable String token, HttpSession session, RedirectAttributes next) {
        return act(token, session, next, delivery::wishCall);
    }

    private String act(String token, HttpSession session, RedirectAttributes next, Consumer<CaseId> action) {
        var caseId = checked.open(token, Audience.FAMILY, session);
        if (caseId.isEmpty()) {
            return "redirect:/family/" + token;
        }
        try {
            action.accept(caseId.get());
            next.addFlashAttribute("done", true);
        } catch (Refusal refusal) {
            next.addFlashAttribute("refusal", refusal.getMessage());
        }
        return "redirect:/family/%s/report".formatted(token);
    }

    private ReportDocument delivered(CaseId caseId) {
        return reports.delivered(caseId)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no report yet."));
    }
}
