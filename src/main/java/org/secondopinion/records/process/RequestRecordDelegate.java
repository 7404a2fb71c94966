package org.secondopinion.records.process;

import static org.secondopinion.pathway.PathwayVariables.RECORD_REQUEST_ID;
import static org.secondopinion.pathway.PathwayVariables.SPECIMEN_REQUESTED;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.records.Chasing;
import org.springframework.stereotype.Component;

@Component
class RequestRecordDelegate implements JavaDelegate {

    private final Chasing chasing;

    RequestRecordDelegate(Chasing chasing) {
        this.chasing = chasing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var specimen = chasing.request(
                CaseId.of(execution.getProcessBusinessKey()), UUID.fromString(RECORD_REQUEST_ID.in(execution)));
        SPECIMEN_REQUESTED.set(execution, specimen);
    }
}
