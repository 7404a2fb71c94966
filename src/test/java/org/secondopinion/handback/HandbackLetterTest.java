package org.secondopinion.handback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.HomeTeam;
import org.secondopinion.cases.Patient;
import org.secondopinion.handback.HandbackLetter.Answered;
import org.secondopinion.handback.HandbackLetter.Reported;
import org.secondopinion.letters.Letter;
import org.secondopinion.letters.Letter.Section;

class HandbackLetterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Dear Dr. Rao,         | What we ask of you    | no eligibility
            de | Guten Tag Dr. Rao,    | Worum wir Sie bitten  | noch die Eignung
            zh | 尊敬的 Dr. Rao：        | 请您协助                | 不保证符合其条件
            hi | आदरणीय Dr. Rao,        | आपसे हमारा अनुरोध      | पात्रता
            """)
    void theLetterSpeaksTheTeamsLanguageAndPromisesNothing(
            String language, String salutation, String asked, String noPromise) {
        var letter = letter(language, Optional.of("The molecular result is open."), "Dr. Rao");

        assertThat(letter.language()).isEqualTo(language);
        assertThat(letter.salutation()).isEqualTo(salutation);
        assertThat(letter.sections()).extracting(Section::heading).contains("Which first?", asked);
        assertThat(paragraphs(letter)).contains("The molecular result is open.", "Drugs first.");
        assertThat(String.join(" ", paragraphs(letter))).contains(noPromise, "Dr. Weber");
        assertThat(letter.signature()).startsWith("Asha Menon");
    }

    @Test
    void aFamilyThatHandsItOverItselfIsSaidToDoSo() {
        var letter = letter("en", Optional.empty(), null);

        assertThat(letter.salutation()).isEqualTo("Dear colleagues,");
        assertThat(String.join(" ", paragraphs(letter)))
                .contains("hands you this letter itself")
                .doesNotContain("with the patient's consent");
    }

    private static Letter letter(String language, Optional<String> words, String doctor) {
        var file = mock(CaseFile.class);
        when(file.id()).thenReturn(CaseId.of("SO-2026-000123"));
        when(file.patient())
                .thenReturn(new Patient("Meera", "Deshpande", LocalDate.of(1960, 3, 4), Patient.Sex.FEMALE, "IN"));
        when(file.homeTeam()).thenReturn(new HomeTeam(doctor, "Sahyagiri Hospital", null, "IN", false));
        var report = new Reported(
                List.of(new Answered("Which first?", "Drugs first.")),
                List.of("Test ALK"),
                null,
                List.of("Dr. Weber"),
                TODAY.minusDays(3));
        return new HandbackLetter(file, Locale.forLanguageTag(language), words, words.map(said -> "Asha Menon"), report)
                .dated(TODAY);
    }

    private static List<String> paragraphs(Letter letter) {
        return letter.sections().stream()
                .flatMap(section -> section.paragraphs().stream())
                .toList();
    }
}
