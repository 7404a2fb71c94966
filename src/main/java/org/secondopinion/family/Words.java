package org.secondopinion.family;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The texts of the family's pages in one language. */
public class Words {

    private static final ResourceBundleMessageSource TEXTS = texts();

    private final Locale language;

    Words(String language) {
        this.language = Locale.forLanguageTag(language);
    }

    private static ResourceBundleMessageSource texts() {
        var source = new ResourceBundleMessageSource();
        source.setBasename("family/texts");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    /** The text for a key, with its places filled. */
    public String of(String key, Object... places) {
        return TEXTS.getMessage(key, places, language);
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
