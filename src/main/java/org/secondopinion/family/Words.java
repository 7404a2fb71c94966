package org.secondopinion.family;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.money.MonetaryAmount;
import javax.money.format.AmountFormatQueryBuilder;
import javax.money.format.MonetaryFormats;
import org.javamoney.moneta.format.AmountFormatParams;
import org.javamoney.moneta.format.CurrencyStyle;
import org.secondopinion.cases.PlainWords;
import org.secondopinion.cases.RedFlag;
import org.secondopinion.cases.Refusal;
import org.secondopinion.cases.TextBundle;
import org.secondopinion.records.FileRefusal;
import org.secondopinion.records.UploadRefusal;
import org.secondopinion.records.UploadRefusal.Why;
import org.secondopinion.report.video.VideoCall;
import org.secondopinion.report.visit.Visit;
import org.springframework.context.MessageSource;

/** The texts of the family's pages in one language. */
public class Words {

    private static final MessageSource TEXTS =
            TextBundle.named("family/texts", "family/team", "family/aftercare", "family/two-opinions", "family/visit");
    private static final MessageSource SIGNS = TextBundle.named("inquiry/texts");

    private static final List<String> UPLOADS = List.of(
            "title",
            "kind",
            "chooseKind",
            "noKind",
            "files",
            "folder",
            "drop",
            "sending",
            "looking",
            "stored",
            "wasHere",
            "broken",
            "stopped",
            "cancel",
            "cancelled",
            "half");

    private final Locale language;

    Words(String language) {
        this.language = Locale.forLanguageTag(language);
    }

    /** For a page whose reader speaks this language. */
    public static Words in(String language) {
        return new Words(language);
    }

    /** The text for a key, with its places filled. */
    public String of(String key, Object... places) {
        return TEXTS.getMessage(key, places, language);
    }

    /** Why a file was not taken, in this language. */
    public String refusal(Refusal refusal) {
        if (refusal instanceof FileRefusal file) {
            return file.why().sentence(language());
        }
        return refusal instanceof UploadRefusal upload ? of("upload.refused." + upload.why()) : refusal.getMessage();
    }

    /** What the place for uploads says, as JSON for its script. */
    public String ofUploads() {
        var words = new TreeMap<String, Object>();
        UPLOADS.forEach(key -> words.put(key, of("upload." + key)));
        words.put("refused", refusals());
        try {
            return new ObjectMapper().writeValueAsString(words);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> refusals() {
        var sentences = new TreeMap<String, String>();
        for (var why : Why.values()) {
            sentences.put(why.name(), of("upload.refused." + why));
        }
        for (var why : FileRefusal.Why.values()) {
            sentences.put(why.name(), why.sentence(language()));
        }
        return sentences;
    }

    /** A sign as somebody at the bedside knows it. */
    public String sign(RedFlag sign) {
        return SIGNS.getMessage("is.redFlags." + sign, null, language);
    }

    public String date(Instant time) {
        return date(LocalDate.ofInstant(time, ZoneOffset.UTC));
    }

    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }

    /** Whole units, as the language writes them. */
    public String money(MonetaryAmount amount) {
        var pattern = ((DecimalFormat) NumberFormat.getCurrencyInstance(language))
                .toPattern()
                .replaceFirst("\\.0+", "");
        return MonetaryFormats.getAmountFormat(AmountFormatQueryBuilder.of(language)
                        .set(CurrencyStyle.SYMBOL)
                        .set(AmountFormatParams.PATTERN, pattern)
                        .build())
                .format(amount);
    }

    public String range(MonetaryAmount low, MonetaryAmount high) {
        return of("cost.range", money(low), money(high));
    }

    /** The country of an ISO code. */
    public String country(String code) {
        return PlainWords.country(code, language);
    }

    /** The time of an appointment at its place. */
    public String time(Visit visit) {
        return visit.time(language);
    }

    /** When a call is, in its zone. */
    public String when(VideoCall call) {
        return call.when(language);
    }

    public String language() {
        return language.toLanguageTag();
    }
}
