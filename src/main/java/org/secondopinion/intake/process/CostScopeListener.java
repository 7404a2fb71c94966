package org.secondopinion.intake.process;

import java.util.HashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.secondopinion.cases.CaseId;
import org.secondopinion.intake.CostEstimates;
import org.springframework.stereotype.Component;

/** Puts what the price is asked for into scope for the decision that follows; never stored. */
@Component
class CostScopeListener implements ExecutionListener {

    private final CostEstimates costs;

    CostScopeListener(CostEstimates costs) {
        this.costs = costs;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var scope = costs.scope(CaseId.of(execution.getProcessBusinessKey()));
        execution.setVariableLocal("costScope", Variables.objectValue(new HashMap<>(scope.codes()), true));
    }
}
