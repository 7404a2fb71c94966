package org.secondopinion.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.javamoney.moneta.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondopinion.cases.ReviewFormat;
import org.secondopinion.intake.CostRefusal;

/** Holds what a family reads of costs against the rule, and against its language. */
class CostTextsTest {

    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{2,}");

    @ParameterizedTest
    @ValueSource(strings = {"", "_de", "_zh", "_hi"})
    void everythingThatTheRuleMayNameHasItsText(String language) throws IOException {
        var parts = Dmn.readModelFromFile(
                        Path.of("processes/intake/cost-range.dmn").toFile())
                .getModelElementsByType(OutputEntry.class)
                .stream()
                .filter(entry -> entry.getId().endsWith("_Item_Answer"))
                .map(entry -> "cost.item." + entry.getTextContent().strip().replace("\"", ""));
        var formats = Arrays.stream(ReviewFormat.values()).map(format -> "cost.format." + format);
        var refusals = Arrays.stream(CostRefusal.Why.values()).map(why -> "cost.refused." + why);

        assertThat(texts(language).stringPropertyNames())
                .contains("cost.item.REVIEW")
                .containsAll(Stream.of(parts, formats, refusals)
                        .flatMap(keys -> keys)
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"_de", "_zh", "_hi"})
    void noTextIsLeftInEnglish(String language) throws IOException {
        var english = texts("");
        var translated = texts(language);

        assertThat(english.stringPropertyNames())
                .filteredOn(key -> key.startsWith("cost."))
                .filteredOn(key -> LATIN_WORD.matcher(english.getProperty(key)).find())
                .allSatisfy(key -> assertThat(translated.getProperty(key)).isNotEqualTo(english.getProperty(key)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | EUR | €150 to €2,200
                    de | EUR | 150 € bis 2.200 €
                    zh | EUR | €150 至 €2,200
                    hi | EUR | €150 से €2,200
                    en | INR | ₹150 to ₹2,200
                    de | USD | 150 $ bis 2.200 $
                    zh | USD | US$150 至 US$2,200
                    """)
    void amountsAreWrittenAsTheLanguageWritesThem(String language, String currency, String range) {
        var words = new Words(language);

        assertThat(words.range(Money.of(150, currency), Money.of(2200, currency))
                        .replace('\u00a0', ' '))
                .isEqualTo(range);
    }

    @Test
    void aCountryIsNamedInTheFamilysLanguage() {
        assertThat(new Words("de").country("US")).isEqualTo("Vereinigte Staaten");
        assertThat(new Words("hi").country("DE")).isEqualTo("जर्मनी");
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(
                Path.of("src/main/resources/family", "texts%s.properties".formatted(language)))) {
            texts.load(reader);
        }
        return texts;
    }
}
