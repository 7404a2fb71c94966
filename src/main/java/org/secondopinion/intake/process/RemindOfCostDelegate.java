package org.secondopinion.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.intake.CostEstimates;
import org.springframework.stereotype.Component;

/** Reminds the family of the cost range. */
@Component
class RemindOfCostDelegate implements JavaDelegate {

    private final CostEstimates costs;

    RemindOfCostDelegate(CostEstimates costs) {
        this.costs = costs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        costs.remind(CaseId.of(execution.getProcessBusinessKey()), execution.getActivityInstanceId());
    }
}
