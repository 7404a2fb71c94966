package org.secondopinion.clocks;

import org.secondopinion.cases.CaseId;

/** A case that a person had let wait goes on. */
record PauseEnded(CaseId caseId) {}
