package org.secondopinion.cases;

import java.util.List;

/** Situations in which the local team must act at once, whatever the review does (rows of the decision RedFlags). */
public enum RedFlag {
    SUSPECTED_APL("Suspected acute promyelocytic leukaemia"),
    SUSPECTED_ACUTE_LEUKAEMIA("Suspected acute leukaemia"),
    LEUKOSTASIS("Leukostasis"),
    SEVERE_BLEEDING("Severe bleeding"),
    BLAST_PHASE_CML("CML in blast phase"),
    AGGRESSIVE_LYMPHOMA_CRITICAL("Aggressive lymphoma, organ in danger"),
    SUSPECTED_BURKITT("Suspected Burkitt lymphoma"),
    CORD_COMPRESSION("Spinal cord compression"),
    SPINAL_METASTASIS_PAIN("Pain from spinal metastasis"),
    NEUTROPENIC_SEPSIS("Neutropenic sepsis"),
    TUMOUR_LYSIS("Tumour lysis"),
    HYPERCALCAEMIA("Hypercalcaemia"),
    SUPERIOR_VENA_CAVA("Superior vena cava syndrome"),
    RAISED_INTRACRANIAL_PRESSURE("Raised intracranial pressure"),
    SUSPECTED_HIGH_GRADE_GLIOMA("Suspected high-grade glioma"),
    IMMEDIATE_EMERGENCY("Another immediate emergency"),
    BOWEL_OBSTRUCTION("Bowel obstruction or perforation"),
    OBSTRUCTIVE_JAUNDICE("Obstructive jaundice"),
    IMMUNE_TOXICITY("Severe immune-related toxicity"),
    RAPID_PROGRESSION("Rapid progression"),
    IN_HOSPITAL("Patient is in hospital");

    /** What somebody at the bedside sees or is told by the patient, in the order in which it is asked about. */
    public static final List<RedFlag> SEEN_AT_HOME = List.of(
            IMMEDIATE_EMERGENCY,
            SEVERE_BLEEDING,
            CORD_COMPRESSION,
            SPINAL_METASTASIS_PAIN,
            RAISED_INTRACRANIAL_PRESSURE,
            NEUTROPENIC_SEPSIS,
            SUPERIOR_VENA_CAVA,
            BOWEL_OBSTRUCTION,
            OBSTRUCTIVE_JAUNDICE,
            IMMUNE_TOXICITY,
            RAPID_PROGRESSION);

    private final String words;

    RedFlag(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
