package org.secondopinion.clocks;

import java.time.LocalDate;
import org.secondopinion.cases.CaseId;

/** A report that came in time is tight now, or one that was tight comes too late. */
record WindowNarrowed(CaseId caseId, WindowFit.Verdict verdict, LocalDate day) {}
