package org.secondopinion.cases;

/** A red flag was noted on a case. */
public record RedFlagRaised(CaseId caseId) {}
