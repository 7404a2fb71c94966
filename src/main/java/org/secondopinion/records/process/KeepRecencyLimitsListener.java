package org.secondopinion.records.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.secondopinion.cases.CaseId;
import org.secondopinion.pathway.Decided;
import org.secondopinion.records.RecordKind;
import org.secondopinion.records.RecordRequests;
import org.springframework.stereotype.Component;

@Component
class KeepRecencyLimitsListener implements ExecutionListener {

    private final RecordRequests requests;

    KeepRecencyLimitsListener(RecordRequests requests) {
        this.requests = requests;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var caseId = CaseId.of(execution.getProcessBusinessKey());
        var version = Decided.versionIn(execution);
        Decided.in(execution)
                .rows()
                .forEach(row -> requests.keepLimits(
                        caseId,
                        RecordKind.valueOf(row.text("kind")),
                        row.number("maxAgeDays"),
                        "record recency version %d: %s, reviewed %s"
                                .formatted(version, row.source(), row.reviewedOn())));
    }
}
