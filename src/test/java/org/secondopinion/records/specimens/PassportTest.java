package org.secondopinion.records.specimens;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondopinion.cases.Refusal;

class PassportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void aParcelOfSlidesIsWhole() {
        assertThatCode(() -> parcel(Material.SLIDES, TissueLeft.YES, null).check(TODAY))
                .doesNotThrowAnyException();
    }

    @Test
    void theLastTissueTravelsOnlyWhenSomebodyAgreed() {
        refused(parcel(Material.SLIDES, TissueLeft.LAST, null), "who agreed");

        assertThatCode(() -> parcel(Material.SLIDES, TissueLeft.LAST, "Dr. Rao").check(TODAY))
                .doesNotThrowAnyException();
    }

    @Test
    void aBlockWaitsForTheLaboratoryToConfirmThatTissueIsLeft() {
        refused(parcel(Material.BLOCK, TissueLeft.NOT_CONFIRMED, null), "confirmed that tissue is left");

        assertThatCode(() ->
                        parcel(Material.SLIDES, TissueLeft.NOT_CONFIRMED, null).check(TODAY))
                .doesNotThrowAnyException();
    }

    @Test
    void aDayOfReturnInThePastIsRefused() {
        refused(parcel(4, "DE", TODAY.minusDays(1)), "past");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 501})
    void thereIsALimitToThePieces(int pieces) {
        refused(parcel(pieces, "DE", null), "from 1 to 500");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "XX", "Germany", ""})
    void aCountryIsACode(String country) {
        refused(parcel(4, country, null), "two capital letters");
    }

    @Test
    void whatTravelsHasACourier() {
        refused(
                new Passport(
                        Material.SLIDES,
                        4,
                        null,
                        "Tata Memorial",
                        "Charité",
                        "DE",
                        TissueLeft.YES,
                        null,
                        null,
                        null,
                        "BD 4711",
                        null,
                        null),
                "'Courier' is needed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://slides.example/1", "slides.example", "https://", "https://me:secret@slides.example"})
    void digitalSlidesHaveASafeAddress(String address) {
        refused(digital(address), "https://");
    }

    @Test
    void digitalSlidesNeedNoCourier() {
        assertThatCode(() -> digital("https://slides.example/case/1").check(TODAY))
                .doesNotThrowAnyException();
    }

    private static Passport digital(String address) {
        return new Passport(
                Material.DIGITAL_SLIDES,
                4,
                null,
                "Tata Memorial",
                null,
                null,
                TissueLeft.YES,
                null,
                null,
                null,
                null,
                null,
                address);
    }

    private static Passport parcel(Material material, TissueLeft left, String agreedBy) {
        return new Passport(
                material,
                4,
                "S26-1",
                "Tata Memorial",
                "Charité",
                "DE",
                left,
                agreedBy,
                null,
                "Bluedart",
                "BD 4711",
                null,
                null);
    }

    private static Passport parcel(int pieces, String country, LocalDate returnBy) {
        return new Passport(
                Material.SLIDES,
                pieces,
                null,
                "Tata Memorial",
                "Charité",
                country,
                TissueLeft.YES,
                null,
                null,
                "Bluedart",
                "BD 4711",
                returnBy,
                null);
    }

    private static void refused(Passport passport, String sentence) {
        assertThatThrownBy(() -> passport.check(TODAY))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(sentence);
    }
}
