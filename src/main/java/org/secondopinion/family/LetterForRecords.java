package org.secondopinion.family;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.letters.Letter;
import org.secondopinion.letters.Letter.Section;

/** The letter by which a family asks a hospital for copies; {@code asked} are kinds of record in its language. */
record LetterForRecords(CaseFile file, Words words, List<String> asked) {

    Letter dated(LocalDate today) {
        var patient = file.patient();
        return new Letter(
                words.language(),
                words.of("copies.title"),
                Stream.of(file.homeTeam().hospital(), words.date(today))
                        .filter(Objects::nonNull)
                        .toList(),
                words.of("copies.salutation"),
                List.of(
                        paragraph("copies.asked", patient.fullName(), words.date(patient.birthDate())),
                        new Section(
                                words.of("copies.which"),
                                asked.isEmpty() ? List.of(words.of("copies.all")) : List.of(),
                                asked),
                        new Section(
                                words.of("copies.how"),
                                List.of(),
                                List.of(
                                        words.of("copies.images"),
                                        words.of("copies.reports"),
                                        words.of("copies.missing"))),
                        paragraph("copies.consent"),
                        paragraph("copies.treatment")),
                words.of("copies.closing"),
                List.of(file.contact().name(), words.of("copies.signature", patient.fullName())),
                words.of("doctor.letter.footer"));
    }

    private Section paragraph(String key, Object... places) {
        return new Section(null, List.of(words.of(key, places)), List.of());
    }
}
