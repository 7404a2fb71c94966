package org.secondopinion.cases;

/** Somebody read a case; {@code what} says which part and where. */
public record CaseFileRead(CaseId caseId, String by, String what) {}
