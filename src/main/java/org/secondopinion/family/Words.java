package org.secondopinion.family;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.secondopinion.cases.TextBundle;
import org.springframework.context.MessageSource;

/** The texts of the family's pages in one language. */
public class Words {

    private static final MessageSource TEXTS = TextBundle.named("family/texts");

    private final Locale language;

    Words(String language) {
        this.language = Locale.forLanguageTag(language);
    }

    /** The text for a key, with its places filled. */
    public String of(String key, Object... places) {
        return TEXTS.getMessage(key, places, language);
    }

    public String date(Instant time) {
        return date(LocalDate.ofInstant(time, ZoneOffset.UTC));
    }

    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }

    public String language() {
        return language.toLanguageTag();
    }
}
