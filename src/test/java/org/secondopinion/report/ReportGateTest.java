package org.secondopinion.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.secondopinion.report.ReportAnswer.answered;
import static org.secondopinion.report.ReportAnswer.notAnswered;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReportGateTest {

    @Test
    void anAnswerAndAReasonWhyThereIsNoneBothCount() {
        var answers = new TreeMap<>(Map.of(1, answered("Yes."), 2, notAnswered("The slides are missing.")));

        assertThat(ReportGate.missing(2, answers, true)).isEmpty();
    }

    @Test
    void everyOpenQuestionIsNamed() {
        var answers = new TreeMap<>(Map.of(2, answered("Yes.")));

        assertThat(ReportGate.missing(3, answers, true))
                .containsExactly(
                        "Question 1 has neither an answer nor a reason why it has none.",
                        "Question 3 has neither an answer nor a reason why it has none.");
    }

    @Test
    void nothingIsReportedWithoutAReview() {
        assertThat(ReportGate.missing(0, new TreeMap<>(), false))
                .containsExactly("There is neither an opinion nor a recommendation of a board.");
    }
}
