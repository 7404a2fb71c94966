package org.secondopinion.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.secondopinion.cases.Refusal;

class NextStepsTest {

    @Test
    void aLineIsAKindAndWhatToDo() {
        assertThat(NextSteps.parse("test: PD-L1 on the block\n\nSupportive care: dietician"))
                .containsExactly(
                        new NextSteps.Line(NextStepKind.TEST, "PD-L1 on the block"),
                        new NextSteps.Line(NextStepKind.SUPPORTIVE_CARE, "dietician"));
    }

    @Test
    void aLineWithoutAKindIsRefusedByItsNumberAndNotRepeated() {
        assertThatThrownBy(() -> NextSteps.parse("test: PD-L1\nask about the cough"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Line 2")
                .hasMessageNotContaining("cough");
    }
}
