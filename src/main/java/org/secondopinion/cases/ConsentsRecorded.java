package org.secondopinion.cases;

/** The family was asked for every consent; the ledger says which ones it gave. */
public record ConsentsRecorded(CaseId caseId) {}
