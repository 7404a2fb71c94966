package org.secondopinion.report.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.secondopinion.cases.TextBundle;
import org.springframework.context.MessageSource;

/** The words of an invitation letter in one language. */
final class InvitationTexts {

    private static final MessageSource TEXTS = TextBundle.named("report/invitation");

    private final Locale language;

    InvitationTexts(String language) {
        this.language = Locale.forLanguageTag(language);
    }

    String of(String key, Object... places) {
        return TEXTS.getMessage(key, places, language);
    }

    String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }

    String date(Instant time) {
        return date(LocalDate.ofInstant(time, ZoneOffset.UTC));
    }

    String time(Visit visit) {
        return visit.time(language);
    }

    String language() {
        return language.toLanguageTag();
    }
}
