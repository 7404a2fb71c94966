package org.secondopinion.handback.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.handback.Handbacks;
import org.springframework.stereotype.Component;

@Component
class GiveLetterToFamilyDelegate implements JavaDelegate {

    private final Handbacks handbacks;

    GiveLetterToFamilyDelegate(Handbacks handbacks) {
        this.handbacks = handbacks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handbacks.giveLetterToFamily(CaseId.of(execution.getProcessBusinessKey()), execution.getActivityInstanceId());
    }
}
