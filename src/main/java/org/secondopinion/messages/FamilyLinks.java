package org.secondopinion.messages;

import java.net.URI;
import org.secondopinion.cases.CaseId;

/** Where a family finds the page of its case. */
public interface FamilyLinks {

    URI of(CaseId caseId);
}
