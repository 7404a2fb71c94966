package org.secondopinion.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.Decide;

class BoardInclusionDecisionTest {

    static final Decide INCLUSION = Decide.by("board/board-inclusion");

    @ParameterizedTest(
            name = "question {0}, returned unchanged {1}, summary {2}, {3} records missing, consent {4}: {5}")
    @CsvSource({
        "true, false, true, 0, true, ''",
        "false, false, true, 0, true, NO_QUESTION",
        "true, true, true, 0, true, NOTHING_NEW",
        "true, false, false, 0, true, NO_SUMMARY",
        "true, false, true, 1, true, RECORDS_MISSING",
        "true, false, true, 0, false, NO_CONSENT",
        "false, true, false, 3, false, NO_QUESTION NOTHING_NEW NO_SUMMARY RECORDS_MISSING NO_CONSENT"
    })
    void whatIsMissingIsNamed(
            boolean question, boolean unchanged, boolean summary, int records, boolean consent, String missing) {
        var rows = INCLUSION.rows(Map.of("proForma", new ProForma(question, unchanged, summary, records, consent)));

        assertThat(rows.stream().map(row -> (String) row.get("missing")))
                .containsExactlyInAnyOrder(missing.isEmpty() ? new String[] {} : missing.split(" "));
        assertThat(rows)
                .allSatisfy(row -> assertThat((String) row.get("sentence")).endsWith("."));
    }
}
