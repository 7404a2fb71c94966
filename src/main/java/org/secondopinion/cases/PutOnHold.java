package org.secondopinion.cases;

/** The case rests until somebody resumes it. */
public record PutOnHold(CaseId caseId) {}
