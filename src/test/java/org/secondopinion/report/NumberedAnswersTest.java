package org.secondopinion.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.cases.Refusal;

class NumberedAnswersTest {

    @Test
    void everyParagraphGoesToItsNumber() {
        var answers = NumberedAnswers.parse("1. Yes, it is.\nThe slides show it.\n\n3) No trial is open.", 3);

        assertThat(answers.byNumber()).isEqualTo(Map.of(1, "Yes, it is.\nThe slides show it.", 3, "No trial is open."));
    }

    @Test
    void aDoseAtTheStartOfALineIsNoNumber() {
        var answers = NumberedAnswers.parse("1. Lower the dose to\n2.5 mg daily.", 2);

        assertThat(answers.byNumber()).isEqualTo(Map.of(1, "Lower the dose to\n2.5 mg daily."));
    }

    @Test
    void aSingleQuestionNeedsNoNumber() {
        assertThat(NumberedAnswers.parse("Yes, surgery first.", 1).byNumber())
                .isEqualTo(Map.of(1, "Yes, surgery first."));
    }

    @Test
    void anEmptyFieldAnswersNothing() {
        assertThat(NumberedAnswers.parse("  ", 3).byNumber()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'4. Also this', There is no number 4; the numbers go from 1 to 3.",
        "'0. Also this', There is no number 0; the numbers go from 1 to 3.",
        "'1. a\n1. b', Number 1 comes twice. Please write one paragraph for each.",
        "'1. \n2. b', Nothing is written behind number 1.",
        "'Yes to all', 'Please start each paragraph with its number from 1 to 3, such as ''1. ...''.'",
        "'Dear family\n1. a', 'Please start each paragraph with its number from 1 to 3, such as ''1. ...''.'"
    })
    void whatCannotBeAssignedIsRefused(String text, String sentence) {
        assertThatThrownBy(() -> NumberedAnswers.parse(text, 3))
                .isInstanceOf(Refusal.class)
                .hasMessage(sentence);
    }
}
