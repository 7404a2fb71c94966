package org.secondopinion.records.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.RedFlag;
import org.secondopinion.pathway.Form;
import org.secondopinion.records.RecordRequests;
import org.springframework.stereotype.Component;

@Component
class AssessNewRecordListener implements TaskListener {

    private final RecordRequests requests;
    private final Cases cases;

    AssessNewRecordListener(RecordRequests requests, Cases cases) {
        this.requests = requests;
        this.cases = cases;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        form.optionalChoice("redFlagInTheRecord", RedFlag.class)
                .ifPresent(flag -> cases.raiseRedFlag(form.caseId(), flag, "Found in a record by " + form.by()));
        requests.assessNewRecord(form.caseId(), form.yes("usable"), form.text("whatItChanges"));
    }
}
