package org.secondopinion.bench;

/** A task that somebody can do now; {@code assignee}, {@code recordRequest} and {@code timer} may be null. */
record OpenTask(
        String id,
        String key,
        String reference,
        String assignee,
        String group,
        String recordRequest,
        boolean specimen,
        String timer) {

    /** The assignee, or else the demo person who is named like the group. */
    String doer() {
        return assignee == null ? group : assignee;
    }

    /** A document's arrival ends this task; a specimen's is told by the coordinator. */
    boolean waitsForDocument() {
        return key.equals("Task_ObtainRecord") && !specimen;
    }

    /** The tasks of the follow-up lie weeks ahead; their timers are fired before they are done. */
    boolean liesAhead() {
        return key.equals("Task_Record30DayOutcome") || key.equals("Task_Record90DayOutcome");
    }
}
