package org.secondopinion.report.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.pathway.Form;
import org.secondopinion.report.Opinions;
import org.secondopinion.report.Opinions.Consultation;
import org.springframework.stereotype.Component;

@Component
class HoldVideoConsultationListener implements TaskListener {

    private final Opinions opinions;

    HoldVideoConsultationListener(Opinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        var call = new Consultation(
                form.yes("callHeld"),
                form.optionalDate("callDate").orElse(null),
                form.optionalText("callTime").orElse(null),
                form.optionalText("meetingLink").orElse(null),
                form.optionalText("whoTookPart").orElse(null),
                form.text("summary"));
        opinions.recordConsultation(form.caseId(), call, form.by());
    }
}
