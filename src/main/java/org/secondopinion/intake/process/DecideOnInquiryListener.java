package org.secondopinion.intake.process;

import static org.secondopinion.pathway.PathwayVariables.INQUIRY_ACCEPTED;
import static org.secondopinion.pathway.PathwayVariables.URGENCY;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.intake.Triage;
import org.secondopinion.intake.TriageAnswer;
import org.secondopinion.pathway.Form;
import org.springframework.stereotype.Component;

/** Takes the coordinator's decision on an inquiry. */
@Component
class DecideOnInquiryListener implements TaskListener {

    private final Triage triage;

    DecideOnInquiryListener(Triage triage) {
        this.triage = triage;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        var answer = form.choice("decision", TriageAnswer.class);
        var urgency = triage.decide(form.caseId(), answer, form.optionalText("reason"), form.by());
        INQUIRY_ACCEPTED.set(task, answer.isAccepted());
        URGENCY.set(task, urgency.name());
    }
}
