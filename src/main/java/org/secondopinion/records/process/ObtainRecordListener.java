package org.secondopinion.records.process;

import static org.secondopinion.pathway.PathwayVariables.RECORD_REQUEST_ID;
import static org.secondopinion.pathway.PathwayVariables.RECORD_WAIVED;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.pathway.Form;
import org.secondopinion.records.RecordRequests;
import org.springframework.stereotype.Component;

@Component
class ObtainRecordListener implements TaskListener {

    private enum Obtained {
        HERE,
        WAIVED
    }

    private final RecordRequests requests;

    ObtainRecordListener(RecordRequests requests) {
        this.requests = requests;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        var waived = form.choice("howItEnded", Obtained.class) == Obtained.WAIVED;
        requests.obtain(
                UUID.fromString(RECORD_REQUEST_ID.in(task)),
                waived,
                form.textOnlyIf(waived, "reason", "with a record that is waived"),
                form.by());
        RECORD_WAIVED.set(task, waived);
    }
}
