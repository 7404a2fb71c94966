package org.secondopinion.followup.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.followup.Closing;
import org.springframework.stereotype.Component;

@Component
class CloseUnreviewedCaseDelegate implements JavaDelegate {

    private final Closing closing;

    CloseUnreviewedCaseDelegate(Closing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.closeUnreviewed(CaseId.of(execution.getProcessBusinessKey()));
    }
}
