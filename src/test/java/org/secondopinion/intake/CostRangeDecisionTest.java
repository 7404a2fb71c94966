package org.secondopinion.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.secondopinion.Decide;
import org.secondopinion.cases.ReviewFormat;
import org.secondopinion.cases.Urgency;
import org.secondopinion.pathway.Decided;

class CostRangeDecisionTest {

    static final Decide COST = Decide.by("intake/cost-range");
    static final List<String> PLACES = List.of("IN", "CN", "DE", "US", "KE", "UNKNOWN");

    @ParameterizedTest(name = "{0} in {1}, {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    REMOTE    | IN      | ROUTINE   | 150-400 EUR
                    REMOTE    | CN      | ROUTINE   | 250-700 EUR
                    REMOTE    | DE      | ROUTINE   | 400-900 EUR
                    REMOTE    | US      | ROUTINE   | 700-2200 EUR
                    REMOTE    | KE      | ROUTINE   | 150-2200 EUR
                    REMOTE    | UNKNOWN | ROUTINE   | 150-2200 EUR
                    REMOTE    | DE      | EXPEDITED | 480-1150 EUR
                    REMOTE    | DE      | URGENT    | 550-1400 EUR
                    VIDEO     | DE      | ROUTINE   | 500-1200 EUR
                    VIDEO     | UNKNOWN | URGENT    | 400-3000 EUR
                    IN_PERSON | IN      | ROUTINE   | 300-900 EUR
                    IN_PERSON | CN      | ROUTINE   | 500-1500 EUR
                    IN_PERSON | DE      | EXPEDITED | 950-3100 EUR
                    IN_PERSON | US      | URGENT    | 1800-5700 EUR
                    IN_PERSON | KE      | ROUTINE   | 300-4500 EUR
                    IN_PERSON | UNKNOWN | ROUTINE   | 300-4500 EUR
                    BOARD     | IN      | ROUTINE   | 500-1500 EUR
                    BOARD     | CN      | EXPEDITED | 950-2750 EUR
                    BOARD     | DE      | ROUTINE   | 1200-3000 EUR
                    BOARD     | US      | URGENT    | 2500-7000 EUR
                    BOARD     | KE      | ROUTINE   | 500-5500 EUR
                    BOARD     | UNKNOWN | ROUTINE   | 500-5500 EUR
                    ANY       | IN      | ROUTINE   | 150-1500 EUR
                    ANY       | CN      | ROUTINE   | 250-2000 EUR
                    ANY       | DE      | EXPEDITED | 480-3750 EUR
                    ANY       | US      | URGENT    | 850-7000 EUR
                    ANY       | KE      | ROUTINE   | 150-5500 EUR
                    ANY       | UNKNOWN | ROUTINE   | 150-5500 EUR
                    """)
    void theRangeIsTheSumOfItsParts(String format, String country, String urgency, String range) {
        assertThat(range(format, country, urgency).words()).isEqualTo(range);
    }

    @ParameterizedTest(name = "{0}, of extras {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    REMOTE    |               | +REVIEW_OF_RECORDS +WRITTEN_REPORT +EXPLANATION -VIDEO_CALL -TRANSLATION -SLIDE_COURIER -SLIDE_REVIEW -NEW_TESTS -TREATMENT
                    VIDEO     |               | +REVIEW_OF_RECORDS +WRITTEN_REPORT +EXPLANATION +VIDEO_CALL -TRANSLATION -SLIDE_COURIER -SLIDE_REVIEW -NEW_TESTS -TREATMENT
                    VIDEO     | VIDEO_CALL    | +REVIEW_OF_RECORDS +WRITTEN_REPORT +EXPLANATION +VIDEO_CALL -TRANSLATION -SLIDE_COURIER -SLIDE_REVIEW -NEW_TESTS -TREATMENT
                    BOARD     | VIDEO_CALL    | +BOARD_REVIEW +WRITTEN_REPORT +EXPLANATION +VIDEO_CALL -TRANSLATION -SLIDE_COURIER -SLIDE_REVIEW -NEW_TESTS -TREATMENT
                    IN_PERSON | TRANSLATION   | +VISIT +WRITTEN_REPORT +EXPLANATION +TRANSLATION -SLIDE_COURIER -SLIDE_REVIEW -TRAVEL -NEW_TESTS -TREATMENT
                    ANY       | SLIDE_COURIER | +REVIEW_THAT_FITS +WRITTEN_REPORT +EXPLANATION -VIDEO_CALL -TRANSLATION +SLIDE_COURIER -SLIDE_REVIEW -TRAVEL -NEW_TESTS -TREATMENT
                    REMOTE    | SLIDE_REVIEW  | +REVIEW_OF_RECORDS +WRITTEN_REPORT +EXPLANATION -VIDEO_CALL -TRANSLATION -SLIDE_COURIER +SLIDE_REVIEW -NEW_TESTS -TREATMENT
                    """)
    void theFamilyIsToldWhatIsInThePriceAndWhatIsNot(String format, String extra, String parts) {
        var extras = extra == null ? List.<String>of() : List.of(extra);
        var range = CostRange.of(decided(format, "DE", "ROUTINE", extras), 1);

        assertThat(range.items().stream().map(item -> (item.included() ? "+" : "-") + item.code()))
                .containsExactlyInAnyOrder(parts.split(" "));
    }

    @Test
    void anExtraThatIsNeededIsAddedToTheRange() {
        var plain = range("REMOTE", "DE", "ROUTINE");
        var extras = Arrays.stream(CostExtra.values()).map(Enum::name).toList();
        var withAll = CostRange.of(decided("REMOTE", "DE", "ROUTINE", extras), 1);

        assertThat(plain.words()).isEqualTo("400-900 EUR");
        assertThat(withAll.words()).isEqualTo("810-2600 EUR");
        assertThat(withAll.notIncluded()).noneMatch(CostItem::isPriced);
    }

    @ParameterizedTest
    @MethodSource("everyScope")
    void whateverIsAskedHasOnePriceAndSaysEachPartOnce(String format, String country, String urgency) {
        var range = range(format, country, urgency);
        var counted = range.items().stream().collect(Collectors.groupingBy(CostItem::code, Collectors.counting()));

        assertThat(counted.values()).containsOnly(1L);
        assertThat(range.included())
                .filteredOn(item -> item.code().matches(".*REVIEW.*|VISIT"))
                .hasSize(1);
        assertThat(range.low().isPositive() && range.low().isLessThan(range.high()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"FAX, DE, ROUTINE", "REMOTE, DE, NEVER"})
    void aPriceIsNeverGuessed(String format, String country, String urgency) {
        assertThatThrownBy(() -> range(format, country, urgency)).hasMessageContaining("gives no price");
    }

    @Test
    void theRangeOfAPlaceThatIsNotKnownSpansThoseOfAllPlaces() {
        for (var format : ReviewFormat.values()) {
            var unknown = range(format.name(), "UNKNOWN", "ROUTINE");
            assertThat(PLACES).allSatisfy(place -> {
                var known = range(format.name(), place, "ROUTINE");
                assertThat(unknown.low().isLessThanOrEqualTo(known.low())).isTrue();
                assertThat(unknown.high().isGreaterThanOrEqualTo(known.high())).isTrue();
            });
        }
    }

    @Test
    void partsInDifferentCurrenciesHaveNoSum() {
        var rows = List.of(row("REVIEW_OF_RECORDS", "EUR"), row("SLIDE_COURIER", "INR"));

        assertThatThrownBy(() -> CostRange.of(new Decided(rows), 1)).hasMessageContaining("Currency mismatch");
    }

    static Stream<Arguments> everyScope() {
        return Arrays.stream(ReviewFormat.values())
                .flatMap(format -> PLACES.stream()
                        .flatMap(place -> Arrays.stream(Urgency.values())
                                .map(urgency -> Arguments.of(format.name(), place, urgency.name()))));
    }

    private static Decided.Row row(String item, String currency) {
        return new Decided.Row(Map.of(
                "item",
                item,
                "part",
                "INCLUDED",
                "lowAmount",
                1,
                "highAmount",
                2,
                "currency",
                currency,
                "source",
                "s",
                "reviewedOn",
                "2026-01-01"));
    }

    private static CostRange range(String format, String country, String urgency) {
        return CostRange.of(decided(format, country, urgency, List.of()), 1);
    }

    private static Decided decided(String format, String country, String urgency, List<String> extras) {
        var scope = Map.of("format", format, "country", country, "urgency", urgency, "extras", extras);
        return new Decided(COST.rows(Map.of("costScope", scope)).stream()
                .map(Decided.Row::new)
                .toList());
    }
}
