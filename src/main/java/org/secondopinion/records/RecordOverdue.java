package org.secondopinion.records;

import org.secondopinion.cases.CaseId;

/** A record that a hospital was asked for is still not here. */
public record RecordOverdue(CaseId caseId, RecordKind kind, String hospital) {}
