package org.secondopinion.clocks;

import org.secondopinion.cases.CaseId;

/** A clock of the case stands; what was promised may no longer fit. */
public record ClockPaused(CaseId caseId) {}
