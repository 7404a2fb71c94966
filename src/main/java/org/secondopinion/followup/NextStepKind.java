package org.secondopinion.followup;

/** What a recommendation asks for. */
public enum NextStepKind {
    TEST,
    TRIAL,
    TREATMENT_ELSEWHERE,
    SUPPORTIVE_CARE,
    OTHER
}
