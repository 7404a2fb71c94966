package org.secondopinion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.cases.ReviewFormat;
import org.secondopinion.cases.Situation;
import org.secondopinion.cases.StageGroup;
import org.secondopinion.cases.TumourType;

class ContradictionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            nothing is strange                            | SARCOMA | STAGE_I   | 2026-11-25 | false | IN_PERSON | -
            the plan is for today                         | SARCOMA | STAGE_I   | 2026-11-24 | false | ANY       | -
            the plan was for yesterday                    | SARCOMA | STAGE_I   | 2026-11-23 | false | ANY       | PLAN_IN_THE_PAST
            acute leukaemia of an early stage             | AML     | STAGE_I   | -          | false | ANY       | EARLY_STAGE_OF_LEUKAEMIA
            chronic myeloid leukaemia of an early stage   | CML     | STAGE_II  | -          | false | ANY       | EARLY_STAGE_OF_LEUKAEMIA
            leukaemia whose stage is not known            | ALL     | UNKNOWN   | -          | false | ANY       | -
            chronic lymphocytic leukaemia has a stage 0   | CLL     | STAGE_0   | -          | false | ANY       | -
            in hospital and content with a written answer | SARCOMA | STAGE_I   | -          | true  | REMOTE    | -
            in hospital and wishing to travel             | SARCOMA | STAGE_I   | -          | true  | IN_PERSON | TRAVEL_FROM_HOSPITAL
            nothing is said yet                           | -       | -         | -          | -     | -         | -
            """)
    void asksAboutWhatHardlyGoesTogether(
            String what,
            TumourType tumour,
            StageGroup stage,
            LocalDate planned,
            Boolean inHospital,
            ReviewFormat format,
            Contradiction expected) {
        var diagnosis = new Inquiry.Diagnosis(
                "as told", tumour, stage, Situation.NEWLY_DIAGNOSED, inHospital, null, planned, null, null);
        var inquiry = new Inquiry(null, null, null, diagnosis, List.of(), List.of(), Set.of(), format, null, null);

        assertThat(Contradiction.in(inquiry, TODAY)).isEqualTo(expected == null ? Set.of() : Set.of(expected));
    }
}
