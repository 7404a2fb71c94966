package org.secondopinion.records.process;

import static org.secondopinion.pathway.PathwayVariables.RECORD_REQUEST_ID;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.secondopinion.pathway.Decided;
import org.secondopinion.records.RecordRequests;
import org.springframework.stereotype.Component;

@Component
class KeepExportRuleListener implements ExecutionListener {

    private final RecordRequests requests;

    KeepExportRuleListener(RecordRequests requests) {
        this.requests = requests;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var request = UUID.fromString(RECORD_REQUEST_ID.in(execution));
        Decided.in(execution)
                .first()
                .ifPresent(row -> requests.keepExportRule(request, row.text("permission"), row.text("documentNeeded")));
    }
}
