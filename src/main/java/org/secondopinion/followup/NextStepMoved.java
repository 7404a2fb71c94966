package org.secondopinion.followup;

import java.time.LocalDate;
import java.util.UUID;
import org.secondopinion.cases.CaseId;

/** A next step is due on another day than before. */
public record NextStepMoved(CaseId caseId, UUID step, LocalDate dueOn) {}
