package org.secondopinion.records.process;

import static org.secondopinion.pathway.PathwayVariables.RECORD_REQUEST_ID;
import static org.secondopinion.pathway.PathwayVariables.RECORD_USABLE;
import static org.secondopinion.pathway.PathwayVariables.TRANSLATION_NEEDED;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.pathway.Form;
import org.secondopinion.records.RecordRequests;
import org.springframework.stereotype.Component;

@Component
class InspectRecordListener implements TaskListener {

    private final RecordRequests requests;

    InspectRecordListener(RecordRequests requests) {
        this.requests = requests;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        var usable = form.yes("usable");
        var translationNeeded = form.yes("translationNeededForReviewers");
        requests.inspect(
                UUID.fromString(RECORD_REQUEST_ID.in(task)),
                usable,
                form.textOnlyIf(!usable, "whatToSendInstead", "with a record that cannot be used"),
                form.optionalDate("dateOfTheRecord"),
                translationNeeded);
        TRANSLATION_NEEDED.set(task, translationNeeded);
        RECORD_USABLE.set(task, usable);
    }
}
