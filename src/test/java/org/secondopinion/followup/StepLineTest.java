package org.secondopinion.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.cases.Refusal;
import org.secondopinion.followup.NextStep.Owner;

class StepLineTest {

    @Test
    void aLineSaysWhatToDoAndMaySayWhoAndByWhen() {
        assertThat(StepLine.parse(
                        "test: PD-L1; existing block | home team Dr. Rao | 2026-12-10\n\nnothing: keep the plan"))
                .containsExactly(
                        new StepLine(
                                NextStepKind.TEST,
                                "PD-L1; existing block",
                                Owner.HOME_TEAM,
                                Optional.of("Dr. Rao"),
                                Optional.of(LocalDate.of(2026, 12, 10))),
                        new StepLine(
                                NextStepKind.NOTHING,
                                "keep the plan",
                                Owner.COORDINATOR,
                                Optional.empty(),
                                Optional.empty()));
    }

    @Test
    void whoIsLeftOutIsTheUsualOne() {
        assertThat(StepLine.parse(
                        "referral: genetics\nTREATMENT ELSEWHERE: protons\nsupportive care: dietician | family"))
                .extracting(StepLine::owner)
                .containsExactly(Owner.HOME_TEAM, Owner.COORDINATOR, Owner.FAMILY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            PD-L1                        ; Line 1 should read 'kind: what to do'
            surgery: now                 ; Line 1 should read 'kind: what to do'
            test:                        ; Line 1 should read 'kind: what to do'
            test: PD-L1 | the neighbour  ; Line 1 should say after the bar who sees to it
            test: PD-L1 | 2026-02-30     ; day in line 1
            """)
    void aLineOfAnotherShapeIsRefusedByItsNumber(String line, String sentence) {
        assertThatThrownBy(() -> StepLine.parse(line))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(sentence);
    }
}
