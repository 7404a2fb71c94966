package org.secondopinion.family.web;

import jakarta.servlet.http.HttpSession;
import org.secondopinion.cases.Cases;
import org.secondopinion.family.FamilyCase;
import org.secondopinion.family.PersonalLinks.Audience;
import org.secondopinion.report.Reports;
import org.secondopinion.report.ledger.TwoOpinions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Where a family reads its two opinions side by side; the page takes no side. */
@Controller
class TwoOpinionsController {

    private final CheckedLinks checked;
    private final FamilyCase family;
    private final Cases cases;
    private final Reports reports;
    private final TwoOpinions opinions;

    TwoOpinionsController(CheckedLinks checked, FamilyCase family, Cases cases, Reports reports, TwoOpinions opinions) {
        this.checked = checked;
        this.family = family;
        this.cases = cases;
        this.reports = reports;
        this.opinions = opinions;
    }

    @GetMapping("/family/{token}/two-opinions")
    String page(@PathVariable String token, HttpSession session, Model model) {
        var caseId = checked.open(token, Audience.FAMILY, session);
        if (caseId.isEmpty()) {
            return "redirect:/family/" + token;
        }
        var view = opinions.of(caseId.get()).orElseThrow(TwoOpinionsController::nothing);
        var report = reports.delivered(caseId.get()).orElseThrow(TwoOpinionsController::nothing);
        model.addAttribute("token", token);
        model.addAttribute("t", family.words(caseId.get()));
        model.addAttribute("view", view);
        model.addAttribute("homeTeam", cases.get(caseId.get()).homeTeam().name());
        model.addAttribute("signers", report.signers());
        model.addAttribute("signedAt", report.signedAt());
        return "family/two-opinions";
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is nothing to compare.");
    }
}
