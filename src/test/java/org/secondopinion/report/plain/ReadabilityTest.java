package org.secondopinion.report.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.report.plain.Readability.Level;
import org.secondopinion.report.plain.Readability.Measure;

class ReadabilityTest {

    @Test
    void fleschIsAsItsFormulaSays() {
        // Six words, one sentence, six syllables: 206.835 - 1.015 * 6 - 84.6 * 1.
        assertThat(Readability.of("The cat sat on the mat.", "en").score()).isCloseTo(116.1, within(0.1));
        // Five words, two sentences, nine syllables: 180 - 2.5 - 58.5 * 1.8.
        assertThat(Readability.of("Der Arzt hilft. Heute Nachmittag.", "de").score())
                .isCloseTo(180 - 2.5 - 58.5 * 8 / 5, within(0.1));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    en | EASY | Your doctors found the right thing. Two more tests should be done. Then you can start.
                    en | HARD | Comprehensive immunohistochemical characterisation necessitates multidisciplinary interpretation of heterogeneous histopathological specimens.
                    de | EASY | Der Plan ist gut. Zwei Tests fehlen noch. Fragen Sie danach.
                    de | HARD | Die immunhistochemische Charakterisierung erfordert interdisziplinäre Interpretationen heterogener Gewebeuntersuchungsergebnisse.
                    zh | EASY | 方案是合理的。还要做两项检测。请问医生。
                    zh | HARD | 根据免疫组织化学检测结果以及影像学评估所提示的病变范围并结合患者既往治疗过程中出现的不良反应情况综合考虑建议进一步完善相关分子检测
                    hi | EASY | योजना ठीक है। दो जाँचें बाकी हैं। डॉक्टर से पूछें।
                    hi | HARD | आपके पिछले इलाज के दौरान हुई तकलीफ़ों और जाँच के नतीजों को ध्यान में रखते हुए विशेषज्ञों की सलाह है कि आगे की दवा तय करने से पहले दो और जाँचें करा ली जाएँ
                    """)
    void easyAndHardTextsAreToldApartInEachLanguage(String language, Level level, String text) {
        assertThat(Readability.of(text, language).level()).isEqualTo(level);
    }

    @Test
    void aDecimalPointEndsNoSentence() {
        assertThat(Readability.of("It measures 2.5 cm. That is small.", "en").sentences())
                .isEqualTo(2);
    }

    @Test
    void nothingWrittenHasNoScore() {
        assertThat(Readability.of(" \n ", "hi"))
                .isEqualTo(new Readability(Measure.WORDS_A_SENTENCE, 0, Level.NOTHING, 0, 0, ""));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    de | The plan of your doctors is good and the tests are to be done. | true
                    en | Der Plan ist gut und die Tests sind nicht alle da, sie fehlen. | true
                    zh | The plan of your doctors is good, and it may go on.             | true
                    hi | योजना ठीक है, EGFR और ALK की जाँच करें।                         | false
                    de | Der Plan ist gut. Fragen Sie nach „The Lancet“.                 | false
                    en | EGFR, ALK, PD-L1                                               | false
                    """)
    void aTextInAPlainlyOtherLanguageIsKnown(String language, String text, boolean isOther) {
        assertThat(SpokenLanguage.isOtherThan(language, text)).isEqualTo(isOther);
    }
}
