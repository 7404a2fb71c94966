package org.secondopinion.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.secondopinion.biomarkers.Markers;
import org.secondopinion.cases.TextBundle;
import org.springframework.context.MessageSource;

/** The headings of a report in one language. */
public final class ReportTexts {

    private static final MessageSource TEXTS = TextBundle.named("report/texts");

    private final Locale language;

    public ReportTexts(String language) {
        this.language = Locale.forLanguageTag(language);
    }

    /** The text for a key, with its places filled. */
    public String of(String key, Object... places) {
        return TEXTS.getMessage(key, places, language);
    }

    public String date(Instant time) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(LocalDate.ofInstant(time, ZoneOffset.UTC));
    }

    /** The name of a marker, which is the same in all languages. */
    public String marker(String code) {
        return Markers.words(code);
    }

    public String language() {
        return language.toLanguageTag();
    }
}
