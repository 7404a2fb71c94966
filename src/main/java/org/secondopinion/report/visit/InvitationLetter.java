package org.secondopinion.report.visit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.letters.Letter;
import org.secondopinion.letters.Letter.Section;

/** The letter that a family shows to a consulate: whom it invites to which appointment, and nothing beyond that. */
record InvitationLetter(CaseFile file, Visit visit, String signer, InvitationTexts words) {

    Letter letter() {
        return new Letter(
                words.language(),
                words.of("title"),
                List.of(
                        words.date(visit.signedAt()),
                        words.of("reference", file.id().reference())),
                words.of("salutation"),
                List.of(
                        new Section(null, List.of(words.of("invites", visit.nameInPassport())), who()),
                        new Section(words.of("appointment"), List.of(), appointment()),
                        new Section(words.of("stay"), List.of(stay()), companions()),
                        new Section(
                                words.of("contact"),
                                List.of(words.of(
                                        "contact.line",
                                        visit.contactName(),
                                        visit.contactRole(),
                                        visit.contactPhone(),
                                        visit.contactHours())),
                                List.of()),
                        new Section(words.of("limits"), List.of(words.of("limits.text")), List.of())),
                words.of("closing"),
                List.of(signer, words.of("signer.role"), words.of("signed.on", words.date(visit.signedAt()))),
                words.of("footer"));
    }

    private List<String> who() {
        return Stream.of(
                        Optional.of(words.of("born", words.date(file.patient().birthDate()))),
                        Optional.ofNullable(visit.passportNumber()).map(number -> words.of("passport", number)))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<String> appointment() {
        return List.of(
                words.of("appointment.when", words.date(visit.appointmentOn()), words.time(visit)),
                words.of("appointment.doctor", visit.doctor()),
                words.of("appointment.hospital", visit.hospital()),
                words.of("appointment.address", visit.address()));
    }

    private String stay() {
        return words.of("stay.days", words.date(visit.arrivesOn()), words.date(visit.leavesOn()));
    }

    private List<String> companions() {
        return visit.companions() == null
                ? List.of()
                : visit.companions()
                        .lines()
                        .filter(name -> !name.isBlank())
                        .map(name -> words.of("stay.companion", name.strip()))
                        .toList();
    }
}
