package org.secondopinion.report.web;

import java.util.Set;
import org.secondopinion.desk.TaskPage;
import org.springframework.stereotype.Component;

@Component
class OpinionTaskPage implements TaskPage {

    static final String AFTER_VISIT = "Task_WriteVisitOpinion";
    static final Set<String> TASKS = Set.of("Task_WriteOpinion", AFTER_VISIT);

    @Override
    public Set<String> tasks() {
        return TASKS;
    }

    @Override
    public String address(String taskId) {
        return "/review/opinions/" + taskId;
    }
}
