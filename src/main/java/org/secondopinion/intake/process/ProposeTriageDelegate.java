package org.secondopinion.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.intake.Triage;
import org.springframework.stereotype.Component;

/** Has the answer to the inquiry proposed. */
@Component
class ProposeTriageDelegate implements JavaDelegate {

    private final Triage triage;

    ProposeTriageDelegate(Triage triage) {
        this.triage = triage;
    }

    @Override
    public void execute(DelegateExecution execution) {
        triage.propose(CaseId.of(execution.getProcessBusinessKey()));
    }
}
