package org.secondopinion.summary;

import java.util.List;

/** A part of the summary, and the kinds of fact that it tells apart. */
public enum Block {
    DIAGNOSIS("Diagnosis as stated"),
    CODE(
            "Diagnosis as coded",
            Kind.ICD_10,
            Kind.ICD_O_3_MORPHOLOGY,
            Kind.ICD_O_3_TOPOGRAPHY,
            Kind.TNM_CLINICAL,
            Kind.TNM_PATHOLOGICAL,
            Kind.STAGE_GROUP),
    HISTORY(
            "Course",
            Kind.FIRST_SYMPTOMS,
            Kind.IMAGING,
            Kind.BIOPSY,
            Kind.DIAGNOSED,
            Kind.PROGRESSION,
            Kind.NEW_SYMPTOMS,
            Kind.REMISSION,
            Kind.OTHER_EVENT),
    TREATMENT("Treatments", Kind.OPERATION, Kind.SYSTEMIC_THERAPY, Kind.RADIOTHERAPY, Kind.OTHER_TREATMENT),
    PERFORMANCE("Performance status", Kind.ECOG),
    COMORBIDITY("Other illnesses"),
    MEDICINE("Medicines"),
    ALLERGY("Allergies"),
    HOME_PLAN("Plan proposed at home"),
    OTHER("Other facts");

    private final String words;
    private final List<Kind> kinds;

    Block(String words, Kind... kinds) {
        this.words = words;
        this.kinds = List.of(kinds);
    }

    public String words() {
        return words;
    }

    public List<Kind> kinds() {
        return kinds;
    }

    /** What a fact of a block is. */
    public enum Kind {
        ICD_10("ICD-10"),
        ICD_O_3_MORPHOLOGY("ICD-O-3 morphology"),
        ICD_O_3_TOPOGRAPHY("ICD-O-3 topography"),
        TNM_CLINICAL("TNM, clinical"),
        TNM_PATHOLOGICAL("TNM, pathological"),
        STAGE_GROUP("Stage group"),
        FIRST_SYMPTOMS("First symptoms"),
        IMAGING("Imaging"),
        BIOPSY("Biopsy"),
        DIAGNOSED("Diagnosis"),
        PROGRESSION("Progression"),
        NEW_SYMPTOMS("New symptoms"),
        REMISSION("Remission"),
        OTHER_EVENT("Event"),
        OPERATION("Operation"),
        SYSTEMIC_THERAPY("Systemic therapy"),
        RADIOTHERAPY("Radiotherapy"),
        OTHER_TREATMENT("Other treatment"),
        ECOG("ECOG");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        boolean hasEdition() {
            return this == TNM_CLINICAL || this == TNM_PATHOLOGICAL || this == STAGE_GROUP;
        }
    }
}
