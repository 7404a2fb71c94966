package org.secondopinion.cases;

/** A case on hold goes on. */
public record CaseResumed(CaseId caseId) {}
