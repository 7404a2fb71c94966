package org.secondopinion.handback;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.TextBundle;
import org.secondopinion.letters.Letter;
import org.secondopinion.letters.Letter.Section;
import org.springframework.context.MessageSource;

/**
 * The letter from colleague to colleague: thanks, the coordinator's words, the report, and what is asked of the team.
 *
 * @param words of the coordinator; empty where the family hands the letter over itself
 * @param writer of those words
 */
record HandbackLetter(
        CaseFile file, Locale language, Optional<String> words, Optional<String> writer, Reported report) {

    private static final MessageSource TEXTS = TextBundle.named("handback/letter");

    /** What the letter repeats of the delivered report; {@code dissent} may be null. */
    record Reported(
            List<Answered> answers, List<String> recommendations, String dissent, List<String> signers, LocalDate on) {}

    record Answered(String question, String answer) {}

    Letter dated(LocalDate today) {
        return letter(today, signature());
    }

    /** With a form below the signature that may be sent back by fax or post. */
    Letter toPrint(LocalDate today) {
        var form = Stream.of("fax", "fax.adopts", "fax.partly", "fax.declines", "fax.question", "fax.sign")
                .flatMap(key -> Stream.of("\u00a0", of(key)));
        return letter(today, Stream.concat(signature().stream(), form).toList());
    }

    private Letter letter(LocalDate today, List<String> signature) {
        var team = file.homeTeam();
        return new Letter(
                language.toLanguageTag(),
                of("title", file.patient().fullName(), date(file.patient().birthDate())),
                Stream.of(team.doctor(), team.hospital(), date(today), file.id().reference())
                        .filter(Objects::nonNull)
                        .toList(),
                team.doctor() == null ? of("salutation.unknown") : of("salutation", team.doctor()),
                body(),
                of("closing"),
                signature,
                of("footer", file.id().reference()));
    }

    private List<Section> body() {
        var body = new ArrayList<Section>();
        body.add(paragraphs(
                of(
                        words.isPresent() ? "thanks" : "thanks.family",
                        file.patient().fullName()),
                of("treatment")));
        words.filter(said -> !said.isBlank()).ifPresent(said -> body.add(paragraphs(said)));
        report.answers().forEach(one -> body.add(new Section(one.question(), List.of(one.answer()), List.of())));
        if (!report.recommendations().isEmpty()) {
            body.add(new Section(of("recommendations"), List.of(), report.recommendations()));
        }
        if (report.dissent() != null) {
            body.add(new Section(of("dissent"), List.of(report.dissent()), List.of()));
        }
        body.add(paragraphs(of("signed", String.join(", ", report.signers()), date(report.on()))));
        body.add(new Section(of("asked"), List.of(), List.of(of("asked.decide"), of("asked.question"))));
        body.add(paragraphs(of("decision")));
        return body;
    }

    private List<String> signature() {
        return writer.map(name -> List.of(name, of("coordinator"))).orElseGet(() -> List.of(of("coordination")));
    }

    private static Section paragraphs(String... words) {
        return new Section(null, List.of(words), List.of());
    }

    private String of(String key, Object... places) {
        return TEXTS.getMessage(key, places, language);
    }

    private String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }
}
