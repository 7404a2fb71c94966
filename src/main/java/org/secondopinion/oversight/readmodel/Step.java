package org.secondopinion.oversight.readmodel;

import java.time.Instant;

/** A stage, task or wait that begins; {@code endedAt} is null while it lasts. */
record Step(
        String id,
        String caseReference,
        String processInstance,
        String definition,
        int version,
        String activity,
        String name,
        StepKind kind,
        String assignee,
        Instant startedAt,
        Instant endedAt,
        boolean wasCancelled) {

    Step doneBy(String person) {
        return new Step(
                id,
                caseReference,
                processInstance,
                definition,
                version,
                activity,
                name,
                kind,
                person,
                startedAt,
                endedAt,
                wasCancelled);
    }

    Step endedAt(Instant at, boolean cancelled) {
        return new Step(
                id,
                caseReference,
                processInstance,
                definition,
                version,
                activity,
                name,
                kind,
                assignee,
                startedAt,
                at,
                cancelled);
    }
}
