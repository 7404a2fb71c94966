package org.secondopinion.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.intake.Coordinators;
import org.springframework.stereotype.Component;

/** Assigns a coordinator to the case. */
@Component
class AssignCoordinatorDelegate implements JavaDelegate {

    private final Coordinators coordinators;

    AssignCoordinatorDelegate(Coordinators coordinators) {
        this.coordinators = coordinators;
    }

    @Override
    public void execute(DelegateExecution execution) {
        coordinators.assign(CaseId.of(execution.getProcessBusinessKey()), execution.getActivityInstanceId());
    }
}
