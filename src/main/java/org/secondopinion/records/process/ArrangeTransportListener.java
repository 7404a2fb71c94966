package org.secondopinion.records.process;

import static org.secondopinion.pathway.PathwayVariables.RECORD_REQUEST_ID;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.pathway.Form;
import org.secondopinion.records.RecordRequests;
import org.springframework.stereotype.Component;

@Component
class ArrangeTransportListener implements TaskListener {

    private final RecordRequests requests;

    ArrangeTransportListener(RecordRequests requests) {
        this.requests = requests;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        requests.arrangeTransport(
                UUID.fromString(RECORD_REQUEST_ID.in(task)),
                form.text("courier"),
                form.text("trackingNumber"),
                form.optionalDate("returnBy"),
                form.by());
    }
}
