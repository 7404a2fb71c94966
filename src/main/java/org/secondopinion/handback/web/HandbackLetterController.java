package org.secondopinion.handback.web;

import org.secondopinion.cases.CaseId;
import org.secondopinion.handback.HandbackLetters;
import org.secondopinion.letters.LetterFile;
import org.secondopinion.letters.LetterPress;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
class HandbackLetterController {

    private final HandbackLetters letters;
    private final LetterPress press;

    HandbackLetterController(HandbackLetters letters, LetterPress press) {
        this.letters = letters;
        this.press = press;
    }

    @GetMapping("/api/cases/{reference}/handback-letter.pdf")
    @PreAuthorize("hasAuthority('coordinator')")
    ResponseEntity<byte[]> letter(@PathVariable String reference) {
        return letters.draft(CaseId.of(reference))
                .map(letter -> LetterFile.of(reference, press.set(letter)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
