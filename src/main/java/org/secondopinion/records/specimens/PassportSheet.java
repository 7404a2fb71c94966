package org.secondopinion.records.specimens;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.PlainWords;
import org.secondopinion.letters.Letter;
import org.secondopinion.letters.Letter.Section;

/** The passport on paper, which lies in the parcel: whose it is, what it is, and to whom it belongs. */
record PassportSheet(CaseFile file, Specimen specimen, Custody sent) {

    Letter signedBy(String name, LocalDate today) {
        return new Letter(
                "en",
                "Specimen passport " + specimen.name(),
                List.of(
                        today.toString(),
                        "To: %s, %s"
                                .formatted(
                                        specimen.toLaboratory(),
                                        Objects.toString(
                                                PlainWords.country(specimen.toCountry()), "country not stated"))),
                "Please keep this sheet with the parcel.",
                List.of(whose(), what(), papers(), back()),
                "Signed for Second Opinion",
                List.of(name, "Coordinator of the case"),
                "Count the pieces on arrival, and tell us at once when one is missing or broken.");
    }

    private Section whose() {
        var patient = file.patient();
        return new Section(
                "Whose",
                List.of("Label every slide and block with full name and birth date."),
                List.of("Name: " + patient.fullName(), "Born: " + patient.birthDate()));
    }

    private Section what() {
        return new Section(
                "What",
                List.of(),
                present(
                        "%s: %d".formatted(specimen.material().words(), specimen.pieces()),
                        specimen.label() == null ? null : "Number of the laboratory: " + specimen.label(),
                        "From: %s, %s".formatted(specimen.fromLaboratory(), PlainWords.country(specimen.fromCountry())),
                        specimen.tissueLeft() == TissueLeft.LAST
                                ? "THE LAST TISSUE. Do not cut it without asking. Agreed by " + specimen.lastAgreedBy()
                                        + "."
                                : specimen.tissueLeft().words() + "."));
    }

    private Section papers() {
        return new Section(
                "Papers",
                List.of(specimen.documentNeeded()),
                present(
                        specimen.clearedBy() == null ? null : "Cleared by: " + specimen.clearedBy(),
                        "Courier: %s, %s".formatted(sent.courier(), sent.trackingNumber())));
    }

    private Section back() {
        var words = new ArrayList<String>();
        words.add(
                specimen.returnBy() == null
                        ? "Please send everything back when the review is done."
                        : "Everything must be back by %s.".formatted(specimen.returnBy()));
        words.add("It belongs to %s.".formatted(specimen.fromLaboratory()));
        return new Section("Back", words, List.of());
    }

    private static List<String> present(String... lines) {
        return Stream.of(lines).filter(Objects::nonNull).toList();
    }
}
