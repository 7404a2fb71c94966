package org.secondopinion.report.process;

import static org.secondopinion.pathway.PathwayVariables.CALL_ARRANGED;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.board.Appointment;
import org.secondopinion.pathway.Form;
import org.secondopinion.report.video.VideoCalls;
import org.springframework.stereotype.Component;

@Component
class ArrangeVideoConsultationListener implements TaskListener {

    private final VideoCalls calls;

    ArrangeVideoConsultationListener(VideoCalls calls) {
        this.calls = calls;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        var isArranged = form.yes("isACallArranged");
        var whyNone = form.textOnlyIf(!isArranged, "whyThereIsNoCall", "when there is none");
        if (isArranged) {
            var at = Appointment.at("The call", form.date("callDate"), form.text("callTime"));
            calls.arrange(form.caseId(), at, form.text("meetingLink"), form.by());
        } else {
            calls.doWithout(form.caseId(), whyNone, form.by());
        }
        CALL_ARRANGED.set(task, isArranged);
    }
}
