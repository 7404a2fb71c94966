package org.secondopinion.records.process;

import java.util.Collection;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.secondopinion.cases.CaseId;
import org.secondopinion.pathway.CaseItems;
import org.secondopinion.records.RecordRequests;
import org.springframework.stereotype.Component;

@Component("openRecordRequests")
class OpenRecordRequests implements CaseItems {

    private final RecordRequests requests;

    OpenRecordRequests(RecordRequests requests) {
        this.requests = requests;
    }

    @Override
    public Collection<String> of(DelegateExecution execution) {
        return requests.open(CaseId.of(execution.getProcessBusinessKey())).stream()
                .map(request -> request.id().toString())
                .toList();
    }
}
