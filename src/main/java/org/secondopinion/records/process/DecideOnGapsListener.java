package org.secondopinion.records.process;

import static org.secondopinion.pathway.PathwayVariables.RECORDS_ASKED_AGAIN;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.pathway.Form;
import org.secondopinion.records.RecordRequests;
import org.springframework.stereotype.Component;

@Component
class DecideOnGapsListener implements TaskListener {

    private final RecordRequests requests;

    DecideOnGapsListener(RecordRequests requests) {
        this.requests = requests;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        var again = form.yes("askAgain");
        requests.decideOnGaps(form.caseId(), again, form.text("reason"), form.by());
        RECORDS_ASKED_AGAIN.set(task, again);
    }
}
