package org.secondopinion.records;

import java.util.UUID;
import org.secondopinion.pathway.PathwayVariables;
import org.secondopinion.pathway.ProcessVariable;
import org.secondopinion.pathway.TaskSubject;
import org.springframework.stereotype.Component;

/** Which record a task of the collection is about. */
@Component
class RecordSubject implements TaskSubject {

    private final RecordRequests requests;

    RecordSubject(RecordRequests requests) {
        this.requests = requests;
    }

    @Override
    public ProcessVariable<String> item() {
        return PathwayVariables.RECORD_REQUEST_ID;
    }

    @Override
    public String words(String item) {
        return requests.get(UUID.fromString(item)).kind().words();
    }
}
