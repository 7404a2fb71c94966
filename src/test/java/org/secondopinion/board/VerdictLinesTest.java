package org.secondopinion.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.cases.Refusal;
import org.secondopinion.summary.FirstOpinion.Field;
import org.secondopinion.summary.Standing;
import org.secondopinion.summary.Verdict;

class VerdictLinesTest {

    @Test
    void aLineIsAVerdictAndWhatStandsInsteadMayHaveColons() {
        assertThat(VerdictLines.parse("""
                        Goals of care: confirmed

                         stage : Refined : IVA: one metastasis
                        trial: cannot be said
                        """))
                .containsExactly(
                        new Verdict(Field.GOALS_OF_CARE, Standing.CONFIRMS, null, null),
                        new Verdict(Field.STAGE, Standing.REFINES, null, "IVA: one metastasis"),
                        new Verdict(Field.TRIAL, Standing.CANNOT_SAY, null, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    grade: confirmed                    | 'grade' is no field of the first opinion. The fields are: diagnosis, histology and grade, stage
                    stage                               | The first opinion on the stage is confirmed, refined, challenged or cannot be said.
                    stage: better                       | The first opinion on the stage is confirmed, refined, challenged or cannot be said.
                    regimen: challenged:                | The regimen is challenged: please write what the board sees instead, and why.
                    stage: confirmed/stage: confirmed   | There are two verdicts on the stage. Please leave one.
                    """)
    void whatCannotBeReadIsRefusedInASentence(String lines, String sentence) {
        assertThatThrownBy(() -> VerdictLines.parse(lines.replace('/', '\n')))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(sentence);
    }
}
