package org.secondopinion.report.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.cases.Refusal;

class InvestigationLineTest {

    @Test
    void eachLineIsOneInvestigationWithItsPrice() {
        assertThat(InvestigationLine.parse("MRI of the pelvis | 450 EUR | margin\n\n PET-CT|1200usd|new lesions"))
                .containsExactly(
                        new InvestigationLine("MRI of the pelvis", 450, "EUR", "margin"),
                        new InvestigationLine("PET-CT", 1200, "USD", "new lesions"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "MRI | 450 | margin; Line 2 has a price without a currency. Please write it as 450 EUR.",
                "MRI | 450 EUX | margin; Line 2 names a currency that does not exist. Please use a code such as EUR, INR or USD.",
                "MRI | some EUR | margin; Line 2 needs a price in whole units with its currency, such as 450 EUR.",
                "MRI | 450 EUR; Line 2 should read 'what | price with currency | why', such as 'MRI of the pelvis | 450 EUR | shows the margin'.",
                "MRI | 450 EUR | ; Line 2 should read 'what | price with currency | why', such as 'MRI of the pelvis | 450 EUR | shows the margin'."
            })
    void aLineOfAnotherShapeIsNamed(String line, String sentence) {
        assertThatThrownBy(() -> InvestigationLine.parse("CT | 200 EUR | staging\n" + line))
                .isInstanceOf(Refusal.class)
                .hasMessage(sentence);
    }
}
