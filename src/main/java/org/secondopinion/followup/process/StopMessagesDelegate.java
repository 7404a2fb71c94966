package org.secondopinion.followup.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.followup.Closing;
import org.springframework.stereotype.Component;

@Component
class StopMessagesDelegate implements JavaDelegate {

    private final Closing closing;

    StopMessagesDelegate(Closing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.stopMessages(CaseId.of(execution.getProcessBusinessKey()));
    }
}
