package org.secondopinion.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** The diagnosis and plan as first stated by the family or the home team. */
@Embeddable
public record Diagnosis(
        @Column(name = "diagnosis_as_told") String asTold,

        @Enumerated(EnumType.STRING) @Column(name = "tumour_type")
        TumourType tumourType,

        @Enumerated(EnumType.STRING) @Column(name = "stage_group")
        StageGroup stageGroup,

        @Enumerated(EnumType.STRING) @Column(name = "situation")
        Situation situation,

        @Column(name = "in_hospital") boolean inHospital,
        @Column(name = "treatment_proposed") String treatmentProposed,
        @Column(name = "treatment_planned_on") LocalDate treatmentPlannedOn,
        @Column(name = "plan_clear") boolean planClear) {}
