package org.secondopinion.intake.web;

import org.secondopinion.cases.CaseId;
import org.secondopinion.intake.HonestNo;
import org.secondopinion.letters.LetterFile;
import org.secondopinion.letters.LetterPress;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The honest no as the family has it, for a coordinator who speaks about it or sends it by post. */
@RestController
@PreAuthorize("hasAuthority('coordinator')")
class HonestNoController {

    private final HonestNo honestNo;
    private final LetterPress press;

    HonestNoController(HonestNo honestNo, LetterPress press) {
        this.honestNo = honestNo;
        this.press = press;
    }

    @GetMapping("/api/cases/{reference}/honest-no.pdf")
    ResponseEntity<byte[]> letter(@PathVariable String reference) {
        return honestNo.letter(CaseId.of(reference))
                .map(letter -> LetterFile.of(reference, press.set(letter)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
