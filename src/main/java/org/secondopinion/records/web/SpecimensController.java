package org.secondopinion.records.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.letters.LetterFile;
import org.secondopinion.letters.LetterPress;
import org.secondopinion.pathway.People;
import org.secondopinion.records.specimens.Custody;
import org.secondopinion.records.specimens.CustodyStep;
import org.secondopinion.records.specimens.Specimens;
import org.secondopinion.records.specimens.Specimens.Followed;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Passports and the way of each parcel, for coordinators. */
@RestController
@RequestMapping("/api/cases/{reference}/specimens")
@PreAuthorize("@caseAccess.mayEdit(authentication, #reference)")
class SpecimensController {

    private static final String TOO_LONG = "This field takes at most 200 characters. Please shorten it.";

    private final Specimens specimens;
    private final LetterPress press;
    private final People people;

    SpecimensController(Specimens specimens, LetterPress press, People people) {
        this.specimens = specimens;
        this.press = press;
        this.people = people;
    }

    /** Courier, tracking number, pieces and note may be null or empty where the step has none. */
    record Moved(
            @NotNull(message = "Choose what happened.") CustodyStep step,
            @NotNull(message = "Say on which day.") LocalDate happenedOn,

            @NotBlank(message = "Say who has it now.") @Size(max = 200, message = TOO_LONG)
            String holder,

            @Size(max = 200, message = TOO_LONG) String courier,
            @Size(max = 200, message = TOO_LONG) String trackingNumber,
            Integer pieces,

            @Size(max = 2000, message = "This field takes at most 2000 characters. Please shorten it.")
            String note) {}

    /** A step with its words. */
    record Next(CustodyStep code, String words) {}

    /** A parcel with the words of its codes. */
    record Parcel(Followed parcel, String material, String tissueLeft, List<String> steps, List<Next> next) {}

    @GetMapping
    List<Parcel> list(@PathVariable String reference) {
        return specimens.followed(CaseId.of(reference)).stream()
                .map(SpecimensController::inWords)
                .toList();
    }

    private static Parcel inWords(Followed followed) {
        return new Parcel(
                followed,
                followed.specimen().material().words(),
                followed.specimen().tissueLeft().words(),
                followed.way().stream().map(step -> step.step().words()).toList(),
                followed.next().stream()
                        .map(step -> new Next(step, step.words()))
                        .toList());
    }

    @PostMapping("/{id}/custody")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void move(
            @PathVariable String reference, @PathVariable UUID id, @Valid @RequestBody Moved moved, Principal person) {
        specimens.move(
                CaseId.of(reference),
                id,
                new Custody(
                        moved.step(),
                        moved.happenedOn(),
                        moved.holder().strip(),
                        words(moved.courier()),
                        words(moved.trackingNumber()),
                        moved.pieces(),
                        words(moved.note()),
                        person.getName()));
    }

    @GetMapping("/{id}/passport.pdf")
    ResponseEntity<byte[]> sheet(@PathVariable String reference, @PathVariable UUID id, Principal person) {
        return specimens
                .sheet(CaseId.of(reference), id, nameOf(person))
                .map(sheet -> LetterFile.of(reference + "-passport", press.set(sheet)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String nameOf(Principal person) {
        return people.find(person.getName()).map(People.Person::displayName).orElse(person.getName());
    }

    private static String words(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
