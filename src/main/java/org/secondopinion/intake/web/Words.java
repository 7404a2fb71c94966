package org.secondopinion.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondopinion.cases.ConsentKind;
import org.secondopinion.cases.Contact;
import org.secondopinion.cases.PlainWords;
import org.secondopinion.cases.TextBundle;
import org.springframework.context.MessageSource;

/** The texts of the inquiry's pages in one language. */
class Words {

    static final List<String> LANGUAGES = Contact.LANGUAGES;

    private static final MessageSource TEXTS = TextBundle.named("inquiry/texts");
    private static final Map<String, List<Country>> COUNTRIES =
            LANGUAGES.stream().collect(Collectors.toMap(language -> language, Words::countriesIn));

    private final Locale language;

    Words(String language) {
        this.language = Locale.forLanguageTag(language);
    }

    /** In the language asked for, else in the first one that the browser prefers and we speak, else in English. */
    static Words chosen(String asked, HttpServletRequest request) {
        var preferred = Collections.list(request.getLocales()).stream().map(Locale::getLanguage);
        return new Words(Stream.concat(Stream.of(asked), preferred)
                .filter(LANGUAGES::contains)
                .findFirst()
                .orElse("en"));
    }

    static boolean speak(String language) {
        return LANGUAGES.contains(language);
    }

    public String of(String key, Object... places) {
        return TEXTS.getMessage(key, places, language);
    }

    /** How a choice of a field reads. */
    public String choice(Field field, String value) {
        if (field.kind() == Field.Kind.COUNTRY) {
            return countries().stream()
                    .filter(country -> country.code().equals(value))
                    .findFirst()
                    .map(Country::name)
                    .orElse(value);
        }
        if (field.name().equals("consents") && field.offers(value)) {
            return ConsentKind.valueOf(value).wording(language());
        }
        return field.offers(value) ? of("is." + field.key() + "." + value) : value;
    }

    /** In English with the day first, as the pages ask for it. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.equals(Locale.ENGLISH) ? Locale.UK : language)
                .format(day);
    }

    /** The parts of a date in the order in which they are said. */
    public List<String> dayParts() {
        return language.equals(Locale.CHINESE) ? List.of("year", "month", "day") : List.of("day", "month", "year");
    }

    /** Null where a field needs none. */
    public String hint(Field field) {
        return TEXTS.getMessage("hint." + field.key(), null, null, language);
    }

    public List<Country> countries() {
        return COUNTRIES.get(language());
    }

    public String language() {
        return language.toLanguageTag();
    }

    private static List<Country> countriesIn(String tag) {
        var language = Locale.forLanguageTag(tag);
        return Stream.of(Locale.getISOCountries())
                .map(code -> new Country(code, PlainWords.country(code, language)))
                .sorted(Comparator.comparing(Country::name, Collator.getInstance(language)))
                .toList();
    }

    record Country(String code, String name) {}
}
