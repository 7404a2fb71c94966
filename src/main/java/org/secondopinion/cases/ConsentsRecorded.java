package org.secondopinion.cases;

/** What the family consents to was recorded; the case says what it is. */
public record ConsentsRecorded(CaseId caseId) {}
