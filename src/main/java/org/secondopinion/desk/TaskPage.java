package org.secondopinion.desk;

import java.util.Set;

/** A page of a room's own, for tasks that are too large for a form. */
public interface TaskPage {

    /** The ids of the tasks in their models. */
    Set<String> tasks();

    /** Where the page of one such task is, from the application's root. */
    String address(String taskId);
}
