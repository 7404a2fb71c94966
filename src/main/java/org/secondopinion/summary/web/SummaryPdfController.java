package org.secondopinion.summary.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.secondopinion.cases.CaseFileRead;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.ConsentKind;
import org.secondopinion.cases.Consents;
import org.secondopinion.letters.LetterFile;
import org.secondopinion.summary.Occasion;
import org.secondopinion.summary.SummaryPdf;
import org.secondopinion.summary.SummaryVersions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The summary on two pages: as it is now, which keeps it as a version, and as it was sent out before. */
@RestController
class SummaryPdfController {

    private static final String MAY_READ = "@caseAccess.mayRead(authentication, #reference)";
    private static final Set<String> COORDINATION = Set.of("coordinator", "board-coordinator");

    private final SummaryVersions versions;
    private final SummaryPdf pdf;
    private final Cases cases;
    private final Consents consents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SummaryPdfController(
            SummaryVersions versions,
            SummaryPdf pdf,
            Cases cases,
            Consents consents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.versions = versions;
        this.pdf = pdf;
        this.cases = cases;
        this.consents = consents;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    @GetMapping("/api/cases/{reference}/summary.pdf")
    @PreAuthorize(MAY_READ)
    public ResponseEntity<byte[]> now(@PathVariable String reference, Authentication who) {
        var caseId = CaseId.of(reference);
        return file(caseId, versions.sendOut(caseId, Occasion.PDF, who.getName(), who.getName()), who);
    }

    @Transactional
    @GetMapping("/api/cases/{reference}/summary/versions/{number}.pdf")
    @PreAuthorize(MAY_READ)
    public ResponseEntity<byte[]> asSentOut(
            @PathVariable String reference, @PathVariable int number, Authentication who) {
        return file(CaseId.of(reference), number, who);
    }

    private ResponseEntity<byte[]> file(CaseId caseId, int number, Authentication who) {
        var version = versions.find(caseId, number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such version."));
        events.publishEvent(new CaseFileRead(caseId, who.getName(), "summary, version " + number));
        var on = LocalDate.ofInstant(version.madeAt(), clock.getZone());
        return LetterFile.of(
                "summary-%s-%d".formatted(caseId, number), pdf.set(version.sheet(), nameFor(caseId, who), number, on));
    }

    private String nameFor(CaseId caseId, Authentication who) {
        var isStaff = who.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(COORDINATION::contains);
        return isStaff || consents.stands(caseId, ConsentKind.IDENTITY_TO_SPECIALISTS)
                ? cases.get(caseId).patient().fullName()
                : null;
    }
}
