package org.secondopinion.records.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.records.RecordRequests;
import org.springframework.stereotype.Component;

@Component
class RefuseRecordDelegate implements JavaDelegate {

    private final RecordRequests requests;

    RefuseRecordDelegate(RecordRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.refuse(CaseId.of(execution.getProcessBusinessKey()), execution.getActivityInstanceId());
    }
}
