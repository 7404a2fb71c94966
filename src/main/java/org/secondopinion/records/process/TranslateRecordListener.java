package org.secondopinion.records.process;

import static org.secondopinion.pathway.PathwayVariables.RECORD_REQUEST_ID;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.cases.Refusal;
import org.secondopinion.pathway.Form;
import org.secondopinion.records.RecordRequests;
import org.springframework.stereotype.Component;

@Component
class TranslateRecordListener implements TaskListener {

    private final RecordRequests requests;

    TranslateRecordListener(RecordRequests requests) {
        this.requests = requests;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        requests.translate(UUID.fromString(RECORD_REQUEST_ID.in(task)), form.text("translation"), form.by());
        if (!form.yes("certified")) {
            throw new Refusal("A translation is certified by its translator; please tick the box when it is.");
        }
    }
}
