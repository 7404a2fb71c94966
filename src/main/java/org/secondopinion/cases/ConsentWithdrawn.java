package org.secondopinion.cases;

/** The family withdrew a consent; what it allowed is no longer allowed. */
public record ConsentWithdrawn(CaseId caseId, ConsentKind kind) {}
