package org.secondopinion.records.process;

import static org.secondopinion.pathway.PathwayVariables.RECORD_REQUEST_ID;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.secondopinion.records.RecordRequests;
import org.springframework.stereotype.Component;

/** Puts the specimen's route into scope for the decision on its export; never stored. */
@Component
class SpecimenListener implements ExecutionListener {

    private final RecordRequests requests;

    SpecimenListener(RecordRequests requests) {
        this.requests = requests;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var route = requests.route(UUID.fromString(RECORD_REQUEST_ID.in(execution)));
        execution.setVariableLocal("specimen", Variables.objectValue(route, true));
    }
}
