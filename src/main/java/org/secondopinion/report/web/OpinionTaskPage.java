package org.secondopinion.report.web;

import org.secondopinion.desk.TaskPage;
import org.springframework.stereotype.Component;

@Component
class OpinionTaskPage implements TaskPage {

    @Override
    public String task() {
        return "Task_WriteOpinion";
    }

    @Override
    public String address(String taskId) {
        return "/review/opinions/" + taskId;
    }
}
