package org.secondopinion.followup.process;

import java.util.Collection;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.secondopinion.cases.CaseId;
import org.secondopinion.followup.NextStepState;
import org.secondopinion.followup.NextSteps;
import org.secondopinion.pathway.CaseItems;
import org.springframework.stereotype.Component;

@Component("openNextSteps")
class OpenNextSteps implements CaseItems {

    private final NextSteps steps;

    OpenNextSteps(NextSteps steps) {
        this.steps = steps;
    }

    @Override
    public Collection<String> of(DelegateExecution execution) {
        return steps.of(CaseId.of(execution.getProcessBusinessKey())).stream()
                .filter(step -> step.state() == NextStepState.OPEN)
                .map(step -> step.id().toString())
                .toList();
    }
}
