package org.secondopinion.records.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.pathway.Form;
import org.secondopinion.records.RecordRequests;
import org.springframework.stereotype.Component;

@Component
class AssessNewRecordListener implements TaskListener {

    private final RecordRequests requests;

    AssessNewRecordListener(RecordRequests requests) {
        this.requests = requests;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        requests.assessNewRecord(form.caseId(), form.yes("usable"), form.text("whatItChanges"));
    }
}
