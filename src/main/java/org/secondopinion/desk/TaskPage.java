package org.secondopinion.desk;

/** A page of a room's own, for a task that is too large for a form. */
public interface TaskPage {

    /** The id of the task in its model. */
    String task();

    /** Where the page of one such task is, from the application's root. */
    String address(String taskId);
}
