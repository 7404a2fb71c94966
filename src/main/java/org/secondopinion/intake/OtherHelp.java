package org.secondopinion.intake;

/** Help that exists beside a second opinion and that a letter may point to; its words stand in the texts of the letter. */
public enum OtherHelp {
    CANCER_INFORMATION_LINE,
    CLINICAL_TRIAL,
    PALLIATIVE_CARE,
    LOCAL_SERVICE,
    PSYCHOLOGICAL_AND_SOCIAL_HELP
}
