package org.secondopinion.followup.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.followup.Closing;
import org.springframework.stereotype.Component;

@Component
class CloseWithdrawnCaseDelegate implements JavaDelegate {

    private final Closing closing;

    CloseWithdrawnCaseDelegate(Closing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.closeWithdrawn(CaseId.of(execution.getProcessBusinessKey()));
    }
}
