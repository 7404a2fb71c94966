package org.secondopinion.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.intake.CostEstimates;
import org.springframework.stereotype.Component;

/** Tells the family that the cost range is on its page. */
@Component
class SendCostRangeDelegate implements JavaDelegate {

    private final CostEstimates costs;

    SendCostRangeDelegate(CostEstimates costs) {
        this.costs = costs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        costs.send(CaseId.of(execution.getProcessBusinessKey()), execution.getActivityInstanceId());
    }
}
