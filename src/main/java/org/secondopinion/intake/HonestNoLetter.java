package org.secondopinion.intake;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.Findings.Finding;
import org.secondopinion.cases.Question;
import org.secondopinion.cases.TextBundle;
import org.secondopinion.letters.Letter;
import org.secondopinion.letters.Letter.Section;
import org.springframework.context.MessageSource;

/**
 * How the honest no is worded: what was looked at, why there is no review, what would change that, and who else helps.
 * The sentences of the house come in the family's language; a person's own words stay as they were written.
 */
record HonestNoLetter(CaseFile file, TriageAnswer answer, List<Finding> exclusions, HonestNo.Words words) {

    private static final MessageSource TEXTS = TextBundle.named("intake/honest-no");
    private static final List<String> CHANGES = List.of("1", "2", "3");

    Letter signedBy(String name, LocalDate today) {
        return new Letter(
                file.contact().language(),
                text("title." + answer),
                List.of(file.id().reference(), date(today)),
                text("salutation", file.contact().name()),
                List.of(opening(), lookedAt(), notLookedAt(), why(), change(), help(), ending()),
                text("closing"),
                signature(name),
                text("footer"));
    }

    private Section opening() {
        return new Section(
                null, List.of(text("opening", date(asked()), file.patient().fullName())), List.of());
    }

    private Section lookedAt() {
        var told = file.diagnosis();
        var read = new ArrayList<String>();
        read.add(text("looked.diagnosis", told.asTold()));
        Optional.ofNullable(told.treatmentProposed())
                .filter(plan -> !plan.isBlank())
                .ifPresent(plan -> read.add(text("looked.plan", plan)));
        file.questions().stream()
                .map(Question::words)
                .map(question -> text("looked.question", question))
                .forEach(read::add);
        return new Section(text("looked.title"), List.of(text("looked.inquiry")), read);
    }

    private Section notLookedAt() {
        return new Section(null, List.of(text("looked.not", file.patient().fullName())), List.of());
    }

    private Section why() {
        var reasons =
                Stream.concat(exclusions.stream().map(found -> text("why." + found.code())), Stream.of(words.why()));
        return new Section(text("why.title." + answer), reasons.toList(), List.of());
    }

    private Section change() {
        var changes = Stream.concat(
                CHANGES.stream().map(number -> text("change.%s.%s".formatted(answer, number))),
                words.whatWouldChangeThis().stream());
        return new Section(text("change.title"), List.of(text("change.intro")), changes.toList());
    }

    private Section help() {
        var helps = Stream.concat(
                words.helps().stream().sorted().map(help -> text("help." + help)), words.otherHelp().stream());
        return new Section(text("help.title"), List.of(), helps.toList());
    }

    private Section ending() {
        return new Section(null, List.of(text("ending.free"), text("ending.again")), List.of());
    }

    private List<String> signature(String name) {
        var doctor =
                words.doctor().map(agrees -> text("signature.doctor", agrees)).orElse(null);
        return Stream.of(name, text("signature.role"), doctor)
                .filter(Objects::nonNull)
                .toList();
    }

    private LocalDate asked() {
        return LocalDate.ofInstant(file.openedAt(), ZoneOffset.UTC);
    }

    private String text(String key, Object... places) {
        return TEXTS.getMessage(key, places, language());
    }

    private String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language())
                .format(day);
    }

    private Locale language() {
        return Locale.forLanguageTag(file.contact().language());
    }
}
