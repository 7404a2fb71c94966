package org.secondopinion.cases;

/** How fast the review of a case goes; the priority of its tasks follows from it. */
public enum Urgency {
    ROUTINE(50),
    EXPEDITED(75),
    URGENT(100);

    private final int taskPriority;

    Urgency(int taskPriority) {
        this.taskPriority = taskPriority;
    }

    public int taskPriority() {
        return taskPriority;
    }
}
