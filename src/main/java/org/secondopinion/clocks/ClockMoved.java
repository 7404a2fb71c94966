package org.secondopinion.clocks;

import org.secondopinion.cases.CaseId;

/** A clock of the case began, stands or goes on. */
public record ClockMoved(CaseId caseId) {}
