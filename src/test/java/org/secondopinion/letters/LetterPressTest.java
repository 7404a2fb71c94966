package org.secondopinion.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.secondopinion.letters.PressForTests.assertArchivableAndAccessible;
import static org.secondopinion.letters.PressForTests.keepForTheEye;
import static org.secondopinion.letters.PressForTests.templates;
import static org.secondopinion.letters.PressForTests.textOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.cases.Refusal;

class LetterPressTest {

    final LetterPress press = PressForTests.press();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | Our answer to your inquiry | Dear Ms Kulkarni (王芳), | We have read your inquiry of 25 November 2026.
                    de | Unsere Antwort auf Ihre Anfrage | Guten Tag Frau Müller, | Wir haben Ihre Anfrage vom 25. November 2026 gelesen – „früh entdeckt“.
                    zh | 我们对您咨询的答复 | 王女士，您好！ | 我们已仔细阅读您于2026年11月25日（SO-2026-000123）提出的咨询。
                    hi | आपकी पूछताछ का हमारा उत्तर | आदरणीय श्रीमती कुलकर्णी, | हमने 25 नवंबर 2026 की आपकी पूछताछ (SO-2026-000123) ध्यान से पढ़ी है।
                    """)
    void aLetterInEachLanguageIsAnArchivableAndAccessiblePdf(
            String language, String title, String salutation, String paragraph) throws Exception {
        var letter = letter(language, title, salutation, paragraph);
        assumeThat(press.canSet(letter)).as("fonts for " + language).isTrue();

        var pdf = press.set(letter);

        keepForTheEye(language, pdf);
        assertArchivableAndAccessible(pdf);
        assertThat(textOf(pdf)).contains(title, "SO-2026-000123", "12 × 5 mm");
    }

    @Test
    void aLetterWithSignsOfNoFontIsRefusedWithASentence() {
        var letter = letter("en", "Our answer", "Dear Ms فاطمة,", "We have read it.");

        assertThat(press.canSet(letter)).isFalse();
        assertThatThrownBy(() -> press.set(letter)).isInstanceOf(Refusal.class).hasMessageContaining("print that");
    }

    @Test
    void withoutTheFontOfAScriptOnlyLettersOfThatScriptAreRefused() {
        var bare = new LetterPress(new Typefaces(List.of("no such folder")), templates());

        assertThat(bare.canSet(letter("de", "Unsere Antwort", "Guten Tag", "Größe 12 µm")))
                .isTrue();
        assertThat(bare.canSet(letter("zh", "答复", "您好", "咨询"))).isFalse();
        assertThat(bare.canSet(letter("hi", "उत्तर", "आदरणीय", "पूछताछ"))).isFalse();
    }

    @Test
    void aSignWithoutAGlyphIsRefusedEvenWhenItsScriptHasAFont() {
        assertThatThrownBy(() -> press.set(letter("en", "Our answer", "Dear Ms Ꜻ,", "🙂")))
                .isInstanceOf(Refusal.class);
    }

    private static Letter letter(String language, String title, String salutation, String paragraph) {
        return new Letter(
                language,
                title,
                List.of("SO-2026-000123", "2026-11-25"),
                salutation,
                List.of(
                        new Letter.Section(null, List.of(paragraph), List.of()),
                        new Letter.Section(title, List.of("<b>12 × 5 mm</b> & more"), List.of("Asha K.", paragraph))),
                "Second Opinion",
                List.of("Asha Kulkarni", title),
                paragraph);
    }
}
