package org.secondopinion.records.process;

import static org.secondopinion.pathway.PathwayVariables.RECORD_REQUEST_ID;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.records.RecordRequests;
import org.springframework.stereotype.Component;

@Component
class RemindOfRecordDelegate implements JavaDelegate {

    private final RecordRequests requests;

    RemindOfRecordDelegate(RecordRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.remind(CaseId.of(execution.getProcessBusinessKey()), UUID.fromString(RECORD_REQUEST_ID.in(execution)));
    }
}
