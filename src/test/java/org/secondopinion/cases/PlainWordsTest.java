package org.secondopinion.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainWordsTest {

    @ParameterizedTest
    @CsvSource({
        "STAGE_IV, Stage IV",
        "NSCLC_NON_SQUAMOUS, NSCLC non-squamous",
        "NOT_APPLICABLE, Not applicable",
        "OPEN, Open"
    })
    void aCodeBecomesWordsAndAbbreviationsStay(String code, String words) {
        assertThat(PlainWords.of(code)).isEqualTo(words);
    }

    @Test
    void aTimeNamesItsZone() {
        assertThat(PlainWords.of(Instant.parse("2026-11-24T15:32:50.863Z"))).isEqualTo("2026-11-24 15:32 UTC");
    }

    @Test
    void aCountryIsCalledByItsName() {
        assertThat(PlainWords.country("IN")).isEqualTo("India");
        assertThat(PlainWords.country(null)).isNull();
    }
}
