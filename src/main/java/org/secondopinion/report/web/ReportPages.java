package org.secondopinion.report.web;

import java.util.List;
import org.secondopinion.cases.CaseFileRead;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.ConsentKind;
import org.secondopinion.cases.Consents;
import org.secondopinion.letters.LetterFile;
import org.secondopinion.report.ReportDocument;
import org.secondopinion.report.ReportPdf;
import org.secondopinion.report.ReportTexts;
import org.secondopinion.report.ReportWriting;
import org.secondopinion.report.Reports;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Every version of a report for those who work on the case, as the family gets it, or is going to. */
@Controller
@RequestMapping("/cases/{reference}/reports")
class ReportPages {

    private static final String MAY_READ = "@caseAccess.mayRead(authentication, #reference)";
    private static final List<String> COORDINATION = List.of("coordinator", "board-coordinator");

    private final Reports reports;
    private final ReportWriting writing;
    private final ReportPdf pdf;
    private final Consents consents;
    private final ApplicationEventPublisher events;

    ReportPages(
            Reports reports,
            ReportWriting writing,
            ReportPdf pdf,
            Consents consents,
            ApplicationEventPublisher events) {
        this.reports = reports;
        this.writing = writing;
        this.pdf = pdf;
        this.consents = consents;
        this.events = events;
    }

    @GetMapping("/{version:\\d+}")
    @PreAuthorize(MAY_READ)
    String page(@PathVariable String reference, @PathVariable int version, Authentication who, Model model) {
        var report = read(reference, version, who);
        model.addAttribute("report", report);
        model.addAttribute("t", new ReportTexts(report.language()));
        model.addAttribute("file", "/cases/%s/reports/%d.pdf".formatted(reference, version));
        model.addAttribute("missing", report.signedAt() == null ? writing.missing(CaseId.of(reference)) : List.of());
        return "report/report";
    }

    @GetMapping("/{version:\\d+}.pdf")
    @PreAuthorize(MAY_READ)
    ResponseEntity<byte[]> file(@PathVariable String reference, @PathVariable int version, Authentication who) {
        var report = read(reference, version, who);
        return LetterFile.of("report-%s-%d".formatted(reference, version), pdf.set(report, report.language()));
    }

    private ReportDocument read(String reference, int version, Authentication who) {
        var caseId = CaseId.of(reference);
        var report = reports.version(caseId, version)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such report."));
        events.publishEvent(new CaseFileRead(caseId, who.getName(), "report, version " + version));
        return mayKnowTheName(caseId, who) ? report : report.withoutName();
    }

    private boolean mayKnowTheName(CaseId caseId, Authentication who) {
        return who.getAuthorities().stream().anyMatch(group -> COORDINATION.contains(group.getAuthority()))
                || consents.stands(caseId, ConsentKind.IDENTITY_TO_SPECIALISTS);
    }
}
