package org.secondopinion.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.secondopinion.cases.CaseId;
import org.secondopinion.intake.CostEstimates;
import org.secondopinion.pathway.Decided;
import org.springframework.stereotype.Component;

/** Makes the cost range that the rule gives. */
@Component
class KeepCostRangeListener implements ExecutionListener {

    private final CostEstimates costs;

    KeepCostRangeListener(CostEstimates costs) {
        this.costs = costs;
    }

    @Override
    public void notify(DelegateExecution execution) {
        costs.make(CaseId.of(execution.getProcessBusinessKey()), Decided.in(execution), Decided.versionIn(execution));
    }
}
