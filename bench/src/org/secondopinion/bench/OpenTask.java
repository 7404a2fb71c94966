package org.secondopinion.bench;

/** A task that somebody can do now; {@code assignee} and {@code recordRequest} may be null. */
record OpenTask(
        String id,
        String key,
        String reference,
        String assignee,
        String group,
        String recordRequest,
        boolean specimen) {

    /** The assignee, or else the demo person who is named like the group. */
    String doer() {
        return assignee == null ? group : assignee;
    }

    /** A document's arrival ends this task; a specimen's is told by the coordinator. */
    boolean waitsForDocument() {
        return key.equals("Task_ObtainRecord") && !specimen;
    }
}
