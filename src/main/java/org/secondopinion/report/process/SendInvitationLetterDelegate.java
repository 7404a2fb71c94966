package org.secondopinion.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.report.visit.Visits;
import org.springframework.stereotype.Component;

@Component
class SendInvitationLetterDelegate implements JavaDelegate {

    private final Visits visits;

    SendInvitationLetterDelegate(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        visits.sendLetter(CaseId.of(execution.getProcessBusinessKey()));
    }
}
