package org.secondopinion.records.process;

import static org.secondopinion.pathway.PathwayVariables.RECORD_REQUEST_ID;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.records.Chasing;
import org.springframework.stereotype.Component;

@Component
class RemindOfRecordDelegate implements JavaDelegate {

    private final Chasing chasing;

    RemindOfRecordDelegate(Chasing chasing) {
        this.chasing = chasing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        chasing.remind(CaseId.of(execution.getProcessBusinessKey()), UUID.fromString(RECORD_REQUEST_ID.in(execution)));
    }
}
