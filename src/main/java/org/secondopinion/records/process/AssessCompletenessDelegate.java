package org.secondopinion.records.process;

import static org.secondopinion.pathway.PathwayVariables.RECORDS_COMPLETE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.records.RecordRequests;
import org.springframework.stereotype.Component;

@Component
class AssessCompletenessDelegate implements JavaDelegate {

    private final RecordRequests requests;

    AssessCompletenessDelegate(RecordRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var complete = requests.assessCompleteness(CaseId.of(execution.getProcessBusinessKey()));
        RECORDS_COMPLETE.set(execution, complete);
    }
}
