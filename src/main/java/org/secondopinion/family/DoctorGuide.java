package org.secondopinion.family;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Contact;
import org.secondopinion.letters.Letter;
import org.secondopinion.letters.LetterPress;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Helps a family that finds it hard to tell its doctor: a letter of its own, in the doctor's language where we have it. */
@Service
@Transactional(readOnly = true)
public class DoctorGuide {

    private final Cases cases;
    private final LetterPress press;
    private final Clock clock;

    DoctorGuide(Cases cases, LetterPress press, Clock clock) {
        this.cases = cases;
        this.press = press;
        this.clock = clock;
    }

    /** A language that the letter can be saved in; {@code name} is its name in itself. */
    public record Language(String tag, String name) {

        private static Language of(String tag) {
            var locale = Locale.forLanguageTag(tag);
            return new Language(tag, locale.getDisplayLanguage(locale));
        }
    }

    /** The letter in one of our languages; in the family's for any other. */
    public Letter letter(CaseId caseId, String language) {
        var file = cases.get(caseId);
        var spoken =
                Contact.LANGUAGES.contains(language) ? language : file.contact().language();
        return new LetterToDoctor(file, new Words(spoken)).dated(LocalDate.now(clock));
    }

    /** The languages in which this machine's fonts can show the letter. */
    public List<Language> printable(CaseId caseId) {
        return Contact.LANGUAGES.stream()
                .filter(language -> press.canSet(letter(caseId, language)))
                .map(Language::of)
                .toList();
    }
}
