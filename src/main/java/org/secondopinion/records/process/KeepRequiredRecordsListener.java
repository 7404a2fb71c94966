package org.secondopinion.records.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.secondopinion.cases.CaseId;
import org.secondopinion.pathway.Decided;
import org.secondopinion.records.RecordKind;
import org.secondopinion.records.RecordRequests;
import org.springframework.stereotype.Component;

@Component
class KeepRequiredRecordsListener implements ExecutionListener {

    private final RecordRequests requests;

    KeepRequiredRecordsListener(RecordRequests requests) {
        this.requests = requests;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var version = Decided.versionIn(execution);
        var required = Decided.in(execution).rows().stream()
                .filter(row -> !row.text("requirement").equals("ASK"))
                .map(row -> new RecordRequests.Requirement(
                        RecordKind.valueOf(row.text("kind")),
                        row.text("requirement"),
                        row.yes("specimen"),
                        row.text("why"),
                        row.source(),
                        row.reviewedOn(),
                        version))
                .toList();
        requests.require(CaseId.of(execution.getProcessBusinessKey()), required);
    }
}
