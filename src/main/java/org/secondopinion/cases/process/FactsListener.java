package org.secondopinion.cases.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.springframework.stereotype.Component;

/** Puts the coded facts of the case into scope for the decision that follows; never stored. */
@Component
class FactsListener implements ExecutionListener {

    private final Cases cases;

    FactsListener(Cases cases) {
        this.cases = cases;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var facts = cases.facts(CaseId.of(execution.getProcessBusinessKey()));
        execution.setVariableLocal("facts", Variables.objectValue(facts, true));
    }
}
