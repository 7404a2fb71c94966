package org.secondopinion.report.ledger;

import java.util.UUID;
import org.secondopinion.cases.CaseId;

/** A call was offered, of which the treating team has to hear. */
public record DoctorCallOffered(CaseId caseId, UUID call) {}
