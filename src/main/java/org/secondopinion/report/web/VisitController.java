package org.secondopinion.report.web;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.secondopinion.cases.CaseId;
import org.secondopinion.letters.LetterFile;
import org.secondopinion.letters.LetterPress;
import org.secondopinion.report.visit.InvitationLetters;
import org.secondopinion.report.visit.VisitChecks;
import org.secondopinion.report.visit.VisitChecks.Check;
import org.secondopinion.report.visit.VisitChecks.Ticked;
import org.secondopinion.report.visit.VisitItem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The check-list and the letter of a visit, for the coordinator. */
@RestController
@RequestMapping("/api/cases/{reference}/visit")
class VisitController {

    private static final String MAY_EDIT = "@caseAccess.mayEdit(authentication, #reference)";

    private final VisitChecks checks;
    private final InvitationLetters letters;
    private final LetterPress press;

    VisitController(VisitChecks checks, InvitationLetters letters, LetterPress press) {
        this.checks = checks;
        this.letters = letters;
        this.press = press;
    }

    @GetMapping
    @PreAuthorize(MAY_EDIT)
    View read(@PathVariable String reference) {
        var caseId = CaseId.of(reference);
        return new View(checks.of(caseId).stream().map(Point::of).toList(), letters.printable(caseId));
    }

    @PutMapping("/checks/{item}")
    @PreAuthorize(MAY_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void tick(@PathVariable String reference, @PathVariable VisitItem item, @RequestBody Said said, Principal person) {
        var note = Optional.ofNullable(said.note()).map(String::strip).filter(words -> !words.isEmpty());
        checks.tick(CaseId.of(reference), item, new Ticked(said.state(), note), person.getName());
    }

    @GetMapping("/invitation.pdf")
    @PreAuthorize(MAY_EDIT)
    ResponseEntity<byte[]> letter(@PathVariable String reference, @RequestParam String language) {
        return letters.in(CaseId.of(reference), language)
                .map(letter -> LetterFile.of("invitation-" + language, press.set(letter)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    record View(List<Point> checks, List<String> letters) {}

    record Point(Check check, String words) {

        static Point of(Check check) {
            return new Point(check, check.item().words());
        }
    }

    /** {@code note} may be null. */
    record Said(VisitItem.State state, String note) {}
}
