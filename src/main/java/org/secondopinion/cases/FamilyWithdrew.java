package org.secondopinion.cases;

/** The family withdraws its request. */
public record FamilyWithdrew(CaseId caseId) {}
