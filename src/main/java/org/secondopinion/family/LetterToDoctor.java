package org.secondopinion.family;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.letters.Letter;
import org.secondopinion.letters.Letter.Section;

/** The courteous letter in which a family tells the treating doctor about the second opinion; the family signs it. */
record LetterToDoctor(CaseFile file, Words words) {

    Letter dated(LocalDate today) {
        var patient = file.patient().fullName();
        return new Letter(
                words.language(),
                words.of("doctor.letter.title", patient),
                Stream.of(file.homeTeam().doctor(), file.homeTeam().hospital(), words.date(today))
                        .filter(Objects::nonNull)
                        .toList(),
                Optional.ofNullable(file.homeTeam().doctor())
                        .map(doctor -> words.of("doctor.letter.salutation", doctor))
                        .orElseGet(() -> words.of("doctor.letter.salutation.unknown")),
                List.of(
                        paragraphs("doctor.letter.thanks", "doctor.letter.asked", "doctor.letter.treatment"),
                        new Section(
                                null,
                                List.of(words.of("doctor.letter.please")),
                                texts("doctor.letter.records", "doctor.letter.question", "doctor.letter.address")),
                        paragraphs("doctor.letter.report")),
                words.of("doctor.letter.closing"),
                List.of(file.contact().name()),
                words.of("doctor.letter.footer"));
    }

    private Section paragraphs(String... keys) {
        return new Section(null, texts(keys), List.of());
    }

    private List<String> texts(String... keys) {
        return Stream.of(keys)
                .map(key -> words.of(key, file.patient().fullName()))
                .toList();
    }
}
