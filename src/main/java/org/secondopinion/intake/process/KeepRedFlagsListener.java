package org.secondopinion.intake.process;

import static org.secondopinion.pathway.PathwayVariables.RED_FLAG_FOUND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.secondopinion.cases.CaseId;
import org.secondopinion.intake.Triage;
import org.secondopinion.intake.Triage.Rule;
import org.springframework.stereotype.Component;

/** Keeps the red flags that the rules found. */
@Component
class KeepRedFlagsListener implements ExecutionListener {

    private final Triage triage;

    KeepRedFlagsListener(Triage triage) {
        this.triage = triage;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var caseId = CaseId.of(execution.getProcessBusinessKey());
        var found = Found.in(execution, row -> row.text("flag"), row -> row.text("action"));
        triage.keep(caseId, Rule.RED_FLAGS, found);
        RED_FLAG_FOUND.set(execution, !found.isEmpty());
    }
}
