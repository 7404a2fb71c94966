package org.secondopinion.cases;

/** The patient has died. */
public record PatientDied(CaseId caseId) {}
