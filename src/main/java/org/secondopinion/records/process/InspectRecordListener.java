package org.secondopinion.records.process;

import static org.secondopinion.pathway.PathwayVariables.RECORD_REQUEST_ID;
import static org.secondopinion.pathway.PathwayVariables.RECORD_USABLE;
import static org.secondopinion.pathway.PathwayVariables.TRANSLATION_NEEDED;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.RedFlag;
import org.secondopinion.pathway.Form;
import org.secondopinion.records.RecordRequests;
import org.springframework.stereotype.Component;

@Component
class InspectRecordListener implements TaskListener {

    private final RecordRequests requests;
    private final Cases cases;

    InspectRecordListener(RecordRequests requests, Cases cases) {
        this.requests = requests;
        this.cases = cases;
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
        form.optionalChoice("redFlagInTheRecord", RedFlag.class)
                .ifPresent(flag -> cases.raiseRedFlag(form.caseId(), flag, "Found in a record by " + form.by()));
        TRANSLATION_NEEDED.set(task, translationNeeded);
        RECORD_USABLE.set(task, usable);
    }
}
