package org.secondopinion.accounts;

import org.secondopinion.pathway.WorkList;
import org.springframework.stereotype.Component;

/** How much work waits for somebody alone, which nobody does once the login is closed. */
@Component
public class WorkLeft {

    private final WorkList work;

    WorkLeft(WorkList work) {
        this.work = work;
    }

    public long of(String username) {
        return work.tasksOf(username).stream()
                .filter(task -> username.equals(task.assignee()))
                .count();
    }
}
