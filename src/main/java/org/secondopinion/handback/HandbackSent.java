package org.secondopinion.handback;

import org.secondopinion.cases.CaseId;

/** Something was sent to the treating team, which its link must open. */
public record HandbackSent(CaseId caseId) {}
