package org.secondopinion.oversight.readmodel;

/** One case as managers see it. */
record CaseRow(CaseFacts facts, Reckoning reckoning) {}
