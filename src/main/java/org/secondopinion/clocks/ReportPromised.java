package org.secondopinion.clocks;

import org.secondopinion.cases.CaseId;

/** A report was promised, for the first time or anew. */
public record ReportPromised(CaseId caseId) {}
