package org.secondopinion.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.intake.Triage;
import org.springframework.stereotype.Component;

/** Opens the urgent lane for what the rules found. */
@Component
class RaiseRedFlagDelegate implements JavaDelegate {

    private final Triage triage;

    RaiseRedFlagDelegate(Triage triage) {
        this.triage = triage;
    }

    @Override
    public void execute(DelegateExecution execution) {
        triage.raiseRedFlag(CaseId.of(execution.getProcessBusinessKey()));
    }
}
