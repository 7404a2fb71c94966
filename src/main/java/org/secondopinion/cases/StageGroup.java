package org.secondopinion.cases;

/** TNM stage group as first stated. */
public enum StageGroup {
    STAGE_0,
    STAGE_I,
    STAGE_II,
    STAGE_III,
    STAGE_IV,
    NOT_STAGED,
    UNKNOWN
}
