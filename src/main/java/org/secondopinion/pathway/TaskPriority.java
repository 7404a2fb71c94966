package org.secondopinion.pathway;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.springframework.stereotype.Component;

/** The priority of a task follows from the urgency of its case; models call it as {@code ${taskPriority.of(execution)}}. */
@Component("taskPriority")
public class TaskPriority {

    private final Cases cases;

    TaskPriority(Cases cases) {
        this.cases = cases;
    }

    public int of(DelegateExecution execution) {
        return cases.get(CaseId.of(execution.getProcessBusinessKey())).urgency().taskPriority();
    }
}
