package org.secondopinion.family;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Contact;
import org.secondopinion.letters.Letter;
import org.secondopinion.letters.LetterPress;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters that are drafted for a family, which signs them itself: in its language, or in the reader's where we have it. */
@Service
@Transactional(readOnly = true)
public class FamilyLetters {

    private final Cases cases;
    private final RecordsAsked records;
    private final LetterPress press;
    private final Clock clock;

    FamilyLetters(Cases cases, RecordsAsked records, LetterPress press, Clock clock) {
        this.cases = cases;
        this.records = records;
        this.press = press;
        this.clock = clock;
    }

    /** A language that the letter can be saved in; {@code name} is its name in itself. */
    public record Language(String tag, String name) {

        static Language of(String tag) {
            var locale = Locale.forLanguageTag(tag);
            return new Language(tag, locale.getDisplayLanguage(locale));
        }
    }

    /** Tells the treating doctor about the second opinion; in the family's language for any that is not ours. */
    public Letter toDoctor(CaseId caseId, String language) {
        var file = cases.get(caseId);
        return new LetterToDoctor(file, words(file, language)).dated(today());
    }

    /** Asks a hospital for copies of the records that are waited for. */
    public Letter forRecords(CaseId caseId, String language) {
        var file = cases.get(caseId);
        var words = words(file, language);
        var asked = records.ofFamily(caseId, words).asked().stream()
                .map(RecordsAsked.Choice::label)
                .toList();
        return new LetterForRecords(file, words, asked).dated(today());
    }

    private static Words words(CaseFile file, String language) {
        return new Words(
                Contact.LANGUAGES.contains(language) ? language : file.contact().language());
    }

    /** The languages in which this machine's fonts can show a letter. */
    public List<Language> printable(Function<String, Letter> inLanguage) {
        return Contact.LANGUAGES.stream()
                .filter(language -> press.canSet(inLanguage.apply(language)))
                .map(Language::of)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
