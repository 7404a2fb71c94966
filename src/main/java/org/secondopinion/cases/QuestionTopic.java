package org.secondopinion.cases;

/** What a family's question is about. */
public enum QuestionTopic {
    DIAGNOSIS,
    SURGERY,
    SYSTEMIC_THERAPY,
    RADIOTHERAPY,
    TRIAL,
    PROGNOSIS,
    OTHER
}
