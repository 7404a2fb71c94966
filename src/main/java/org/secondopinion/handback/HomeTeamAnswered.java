package org.secondopinion.handback;

import org.secondopinion.cases.CaseId;

/** A treating team has answered, whether anybody still waits for it or not. */
public record HomeTeamAnswered(CaseId caseId) {}
