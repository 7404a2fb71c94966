package org.secondopinion.pathway;

import java.time.Instant;
import org.secondopinion.cases.CaseId;

/**
 * A due date of an open task, or the date of a waiting timer, with the expression of the model that gave it and when.
 * What is {@code urgent} stands in the urgent lane and waits for nothing.
 */
public record CountedDate(
        String id,
        boolean isTimer,
        CaseId caseId,
        String name,
        String expression,
        Instant countedFrom,
        Instant at,
        boolean urgent) {}
