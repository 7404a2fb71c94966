package org.secondopinion.messages;

import java.net.URI;
import org.secondopinion.cases.CaseId;

/** The personal link of the treating team to the letter and report of a case. */
public interface HomeTeamLinks {

    URI of(CaseId caseId);
}
