package org.secondopinion.report.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.report.plain.PlainCheck.Difference;

class PlainCheckTest {

    static final String REPORT =
            "Radiotherapy of the left lung with 8 Gy is possible. There is no metastasis. Cisplatin 75 mg/m2 is probably not needed.";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    en | Your left lung may be treated with 8 Gy. Nothing has spread: no metastasis. Cisplatin (75 mg/m2) is probably not needed.
                    de | Ihre linke Lunge kann mit 8 Gy behandelt werden. Es gibt keine Metastase. Cisplatin (75 mg/m²) ist wahrscheinlich nicht nötig.
                    zh | 您的左肺可能可以用 8 Gy 照射。没有转移。顺铂（75 毫克/平方米）很可能不需要。
                    hi | आपके बाएँ फेफड़े का 8 Gy से इलाज हो सकता है। मेटास्टेसिस नहीं है। सिस्प्लाटिन (75 mg/m2) की संभवतः ज़रूरत नहीं है।
                    """)
    void aFaithfulVersionInEachLanguageDiffersInNothing(String language, String plain) {
        assertThat(PlainCheck.between(REPORT, plain)).isEmpty();
    }

    @Test
    void aChangedNumberIsFoundAsOneThatIsNewAndOneThatIsGone() {
        var plain = REPORT.replace("8 Gy", "18 Gy");

        assertThat(PlainCheck.between(REPORT, plain))
                .extracting(Difference::words)
                .containsExactly("18 gy: here, not in the report", "8 gy: in the report, not here");
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    left lung     | right lung  | side: right: here, not in the report
                    There is no   | There is a  | negations such as 'not' and 'no': 2 in the report, 1 here
                    Cisplatin     | Carboplatin | drug: carboplatin: here, not in the report
                    75 mg/m2      | 75 mg       | 75 mg: here, not in the report
                    probably not  | not         | uncertainty: likely: in the report, not here
                    is possible   | is done     | uncertainty: possible: in the report, not here
                    """)
    void aSideANegationADrugAUnitAndADoubtAreHeldAgainstTheReport(String in, String instead, String found) {
        assertThat(PlainCheck.between(REPORT, REPORT.replace(in, instead)))
                .extracting(Difference::words)
                .contains(found);
    }

    @Test
    void whatIsSaidTwiceInTheReportMayBeSaidOnce() {
        assertThat(PlainCheck.between("8 Gy left, 8 Gy in one day, left again.", "8 Gy left."))
                .extracting(Difference::what)
                .doesNotContain("8 gy", "side: left");
    }

    @Test
    void theMonthOfMayIsNoDoubt() {
        assertThat(UncertaintyWords.in("On 4 May 2026; it may help; perhaps."))
                .containsEntry("uncertainty: possible", 2);
        assertThat(UncertaintyWords.in("Seen in May 2026.")).isEmpty();
    }
}
