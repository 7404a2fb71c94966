package org.secondopinion.records.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.records.Chasing;
import org.springframework.stereotype.Component;

@Component
class RefuseRecordDelegate implements JavaDelegate {

    private final Chasing chasing;

    RefuseRecordDelegate(Chasing chasing) {
        this.chasing = chasing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        chasing.refuse(CaseId.of(execution.getProcessBusinessKey()), execution.getActivityInstanceId());
    }
}
