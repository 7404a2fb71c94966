package org.secondopinion.records.translation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.records.translation.TranslationCheck.Difference;

class TranslationCheckTest {

    private static final String GERMAN = """
            Befund vom 3. November 2026: Raumforderung im linken Oberlappen, 2,5 cm, kein Anhalt für Fernmetastasen.
            Lymphknoten rechts hilär 8 mm. EGFR negativ, ALK nicht untersucht.
            Therapie: Cisplatin 75 mg/m² und Pemetrexed 500 mg/m², 4 Zyklen. Beide Nebennieren unauffällig.""";

    private static final String ENGLISH = """
            Report of 3 November 2026: mass in the left upper lobe, 2.5 cm, no evidence of distant metastases.
            Right hilar lymph node 8 mm. EGFR negative, ALK not tested.
            Treatment: cisplatin 75 mg/m2 and pemetrexed 500 mg/m2, 4 cycles. Both adrenal glands are normal.""";

    private static final String CHINESE = """
            2026年11月3日报告：左上叶肿块2.5厘米，无远处转移。右肺门淋巴结8毫米。EGFR阴性，ALK未检测。
            治疗：顺铂75毫克/平方米和培美曲塞500毫克/平方米，4个周期。双侧肾上腺正常。""";

    private static final String HINDI = """
            ३ नवंबर २०२६ की रिपोर्ट: बाएं ऊपरी लोब में २.५ सेमी की गांठ, दूर के मेटास्टेसिस नहीं।
            दाएं हाइलर लिम्फ नोड ८ मिमी। EGFR नेगेटिव, ALK की जांच नहीं।
            उपचार: सिस्प्लाटिन 75 mg/m2 और पेमेट्रेक्स्ड 500 mg/m2, 4 चक्र। दोनों अधिवृक्क सामान्य।""";

    @Test
    void aTrueTranslationHasNoDifference() {
        assertThat(TranslationCheck.between(GERMAN, ENGLISH)).isEmpty();
        assertThat(TranslationCheck.between(CHINESE, ENGLISH)).isEmpty();
        assertThat(TranslationCheck.between(HINDI, ENGLISH)).isEmpty();
        assertThat(TranslationCheck.between(ENGLISH, GERMAN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "left upper lobe, right upper lobe, side: left, 1, 0",
        "no evidence, evidence, negation, 2, 1",
        "2.5 cm, 2.5 mm, 2.5 cm, 1, 0",
        "2.5 cm, 25 cm, 2.5 cm, 1, 0",
        "cisplatin, carboplatin, drug: cisplatin, 1, 0",
        "EGFR negative, EGFR positive, result: negative, 1, 0",
        "3 November 2026, 8 November 2026, 2026-11-03, 1, 0",
        "Both adrenal, The adrenal, side: both sides, 1, 0",
        "4 cycles, 6 cycles, 4, 1, 0"
    })
    void oneChangedWordIsFound(String right, String wrong, String what, int inOriginal, int inTranslation) {
        assertThat(ENGLISH).contains(right);
        var changed = ENGLISH.replace(right, wrong);

        for (var original : new String[] {GERMAN, CHINESE, HINDI}) {
            assertThat(TranslationCheck.between(original, changed))
                    .contains(new Difference(what, inOriginal, inTranslation));
        }
    }

    @ParameterizedTest
    @CsvSource({"'1.500 ml', '1,500 ml'", "'0,125 mg', '0.125 mg'", "'1,50 cm', '1.5 cm'", "'٣ mm', '3 mm'"})
    void oneNumberIsWrittenInManyWays(String one, String other) {
        assertThat(Numbers.in(one)).isEqualTo(Numbers.in(other)).hasSize(1);
    }

    @Test
    void aLongerDrugIsNotTakenForTheShorterOne() {
        assertThat(CriticalWords.in("泼尼松龙和长春新碱")).containsOnlyKeys("drug: prednisolone", "drug: vincristine");
        assertThat(CriticalWords.in("prednisolone")).containsOnlyKeys("drug: prednisolone");
    }

    @Test
    void aWordInsideAnotherIsNone() {
        assertThat(CriticalWords.in("nodule, notable, leftover, brightness, known"))
                .isEmpty();
    }

    @Test
    void whatIsAtypicalIsNotANegation() {
        assertThat(CriticalWords.in("不典型增生")).isEmpty();
    }
}
