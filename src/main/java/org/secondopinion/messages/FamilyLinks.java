package org.secondopinion.messages;

import java.net.URI;
import org.secondopinion.cases.CaseId;

/** The personal link of a family to its case. */
public interface FamilyLinks {

    URI of(CaseId caseId);
}
