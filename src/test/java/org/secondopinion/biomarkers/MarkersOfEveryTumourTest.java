package org.secondopinion.biomarkers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.secondopinion.Decide;
import org.secondopinion.Decide.Facts;
import org.secondopinion.biomarkers.MarkerGap.Growth;
import org.secondopinion.cases.TumourType;

/** What the decision and the gap check answer together, for each tumour and on both sides of each condition. */
class MarkersOfEveryTumourTest {

    static final Decide BIOMARKERS = Decide.by("preparation/required-biomarkers");

    @ParameterizedTest(name = "{0} {1}, known {2}, said {3}: {4} is {5}")
    @CsvFileSource(resources = "/biomarkers/gaps.csv", numLinesToSkip = 1)
    void theGapCheckAnswersAsTheTableSays(
            String tumour, String stage, String known, String said, String marker, Answer answer) {
        var rows = BIOMARKERS.rows(Facts.of(tumour, stage, "BEFORE_FIRST_LINE"));

        assertThat(rows)
                .filteredOn(row -> row.get("marker").equals(marker))
                .singleElement()
                .satisfies(row -> assertThat(answer(row, known == null ? "" : known, marker.equals(said) ? true : null))
                        .isEqualTo(answer));
    }

    @ParameterizedTest
    @EnumSource
    void ofEachTumourAMarkerWithoutConditionIsMissingUntilItIsRecorded(TumourType tumour) {
        var advanced = BIOMARKERS.rows(Facts.of(tumour.name(), "STAGE_IV", "BEFORE_FIRST_LINE")).stream()
                .filter(row -> row.get("level").equals("MUST") && row.get("condition") == null);

        assertThat(advanced).allSatisfy(row -> {
            assertThat(answer(row, "", null)).isEqualTo(Answer.MISSING);
            assertThat(answer(row, row.get("marker") + "=NEGATIVE", null)).isEqualTo(Answer.PRESENT);
        });
    }

    @Test
    void ofAnUnknownTumourNothingCanBeEvaluated() {
        assertThat(BIOMARKERS.rows(Facts.of("UNKNOWN", "STAGE_IV", "PROGRESSION")))
                .singleElement()
                .satisfies(row -> assertThat(answer(row, "EGFR=POSITIVE", null)).isEqualTo(Answer.CANNOT_EVALUATE));
    }

    @Test
    void everyRuleSaysWhenItHoldsInWordsThatTheCheckReadsAndNamesMarkersThatAreKnown() {
        assertThat(Facts.everyCase()
                        .filter(facts -> facts.facts().get("situation").equals("NEWLY_DIAGNOSED"))
                        .flatMap(facts -> BIOMARKERS.rows(facts).stream())
                        .distinct())
                .allSatisfy(row -> {
                    assertThat(answer(row, "", true)).isNotNull();
                    assertThat(row.get("level").equals("CONDITIONAL") && row.get("condition") == null)
                            .isFalse();
                    assertThat(codes(row))
                            .allMatch(code -> !Markers.words(code).isBlank()
                                    && (Markers.isKnown(code)
                                            || row.get("level").equals("CANNOT_EVALUATE")));
                });
    }

    private static List<String> codes(Map<String, Object> row) {
        var codes = new ArrayList<String>(List.of((String) row.get("marker")));
        var condition = Optional.ofNullable((String) row.get("condition")).orElse("");
        Stream.of(condition.split(" and | or | unless "))
                .filter(term -> term.contains(" = "))
                .map(term -> term.split(" = ")[0])
                .forEach(codes::add);
        return codes;
    }

    private static Answer answer(Map<String, Object> row, String known, Boolean said) {
        if (row.get("level").equals("CANNOT_EVALUATE")) {
            return Answer.CANNOT_EVALUATE;
        }
        var results = MarkerConditionTest.results(known);
        var needed = row.get("condition") == null
                ? Truth.YES
                : new MarkerCondition((String) row.get("condition"))
                        .isMet(marker -> Optional.ofNullable(results.get(marker)), Optional.ofNullable(said));
        var recorded = Arrays.stream(new String[] {(String) row.get("marker")})
                .filter(results::containsKey)
                .map(marker -> MarkerGapTest.result(results.get(marker), "2026-05"))
                .toList();
        return new MarkerGap(Boolean.TRUE.equals(row.get("retest")), needed, new Growth(false, Optional.empty()), false)
                .answer(recorded)
                .answer();
    }
}
