package org.secondopinion.family.web;

import java.security.Principal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.family.FamilyLetters;
import org.secondopinion.family.HospitalLinks;
import org.secondopinion.letters.LetterFile;
import org.secondopinion.letters.LetterPress;
import org.secondopinion.records.RecordKind;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A coordinator asks a hospital for records. */
@RestController
class HospitalLinksController {

    private final HospitalLinks hospitals;
    private final FamilyLetters letters;
    private final LetterPress press;

    HospitalLinksController(HospitalLinks hospitals, FamilyLetters letters, LetterPress press) {
        this.hospitals = hospitals;
        this.letters = letters;
        this.press = press;
    }

    @PostMapping("/api/cases/{reference}/hospital-links")
    @PreAuthorize("hasAuthority('coordinator')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ask(@PathVariable String reference, @RequestBody Request asked, Principal person) {
        hospitals.ask(CaseId.of(reference), asked.plain(), person.getName());
    }

    @GetMapping("/api/cases/{reference}/hospital-links")
    @PreAuthorize("hasAuthority('coordinator')")
    List<SentLink> sent(@PathVariable String reference) {
        return hospitals.of(CaseId.of(reference)).stream().map(SentLink::of).toList();
    }

    @DeleteMapping("/api/cases/{reference}/hospital-links/{id}")
    @PreAuthorize("hasAuthority('coordinator')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String reference, @PathVariable UUID id, Principal person) {
        hospitals.withdraw(CaseId.of(reference), id, person.getName());
    }

    /** The family's letter to a hospital, for a coordinator who sends it to the family on paper. */
    @GetMapping("/api/cases/{reference}/records-letter.pdf")
    @PreAuthorize("hasAuthority('coordinator')")
    ResponseEntity<byte[]> letter(@PathVariable String reference, @RequestParam(defaultValue = "") String language) {
        return LetterFile.of(reference, press.set(letters.forRecords(CaseId.of(reference), language)));
    }

    /** A link without its address, which only the hospital knows. */
    record SentLink(
            UUID id, String hospital, String address, List<String> records, Instant sentAt, Instant withdrawnAt) {

        static SentLink of(HospitalLinks.Sent sent) {
            var asked = sent.asked();
            var records = asked.kinds().stream().map(RecordKind::words).toList();
            return new SentLink(
                    sent.id(), asked.hospital(), asked.address(), records, sent.madeAt(), sent.withdrawnAt());
        }
    }

    /** As it was typed; anything may be missing. */
    record Request(String hospital, String address, String language, List<String> kinds) {

        HospitalLinks.Asked plain() {
            return new HospitalLinks.Asked(
                    typed(hospital),
                    typed(address),
                    typed(language),
                    Arrays.stream(RecordKind.values())
                            .filter(kind -> kinds != null && kinds.contains(kind.name()))
                            .toList());
        }

        private static String typed(String field) {
            return field == null ? "" : field.strip();
        }
    }
}
