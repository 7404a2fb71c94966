package org.secondopinion.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConsentTextsTest {

    private static final List<String> LANGUAGES = List.of("en", "de", "zh", "hi");

    /** What somebody agreed to stays what it was: a change of words is a new version, with a line of its own here. */
    @ParameterizedTest
    @CsvFileSource(resources = "/cases/consent-wordings.csv", delimiter = '|')
    void aWordingIsNeverChanged(String kind, int version, String language, String wording) {
        assertThat(ConsentKind.wording(ConsentKind.valueOf(kind), version, language))
                .isEqualTo(wording);
    }

    @ParameterizedTest
    @EnumSource
    void everyConsentIsWordedInEveryLanguage(ConsentKind kind) {
        assertThat(LANGUAGES).extracting(kind::wording).doesNotHaveDuplicates();
        assertThat(LANGUAGES).extracting(kind::whenWithdrawn).doesNotHaveDuplicates();
    }
}
