package org.secondopinion.intake;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondopinion.cases.ReviewFormat;
import org.secondopinion.cases.StageGroup;
import org.secondopinion.cases.TumourType;

/** Two answers of an inquiry that hardly go together: the family is asked, nobody guesses which one is right. */
public enum Contradiction {
    PLAN_IN_THE_PAST("diagnosis.plannedTreatmentOn") {
        @Override
        boolean isIn(Inquiry inquiry, LocalDate today) {
            var planned = inquiry.diagnosis().plannedTreatmentOn();
            return planned != null && planned.isBefore(today);
        }
    },
    EARLY_STAGE_OF_LEUKAEMIA("diagnosis.stageGroup") {
        @Override
        boolean isIn(Inquiry inquiry, LocalDate today) {
            var diagnosis = inquiry.diagnosis();
            return WITHOUT_STAGES.contains(diagnosis.tumourType()) && EARLY.contains(diagnosis.stageGroup());
        }
    },
    TRAVEL_FROM_HOSPITAL("formatWished") {
        @Override
        boolean isIn(Inquiry inquiry, LocalDate today) {
            return Boolean.TRUE.equals(inquiry.diagnosis().inHospital())
                    && inquiry.formatWished() == ReviewFormat.IN_PERSON;
        }
    };

    /** Chronic lymphocytic leukaemia is not among them: it has stages of its own that begin with 0. */
    private static final Set<TumourType> WITHOUT_STAGES =
            EnumSet.of(TumourType.AML, TumourType.APL, TumourType.ALL, TumourType.CML);

    private static final Set<StageGroup> EARLY =
            EnumSet.of(StageGroup.STAGE_0, StageGroup.STAGE_I, StageGroup.STAGE_II);

    private final String field;

    Contradiction(String field) {
        this.field = field;
    }

    /** The field beside which the family is asked. */
    public String field() {
        return field;
    }

    public static Set<Contradiction> in(Inquiry inquiry, LocalDate today) {
        return Stream.of(values())
                .filter(contradiction -> inquiry.diagnosis() != null && contradiction.isIn(inquiry, today))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Contradiction.class)));
    }

    abstract boolean isIn(Inquiry inquiry, LocalDate today);
}
