package org.secondopinion.followup;

/** Why the advice was followed in part or not. */
public enum WhyNotFollowed {
    PATIENTS_WISH,
    TOLERANCE,
    ACCESS,
    COST,
    HOME_TEAMS_VIEW,
    OTHER
}
