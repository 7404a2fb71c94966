package org.secondopinion.handback.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.handback.Handbacks;
import org.secondopinion.handback.HomeTeamDecision;
import org.secondopinion.pathway.Form;
import org.springframework.stereotype.Component;

@Component
class RecordHomeTeamAnswerListener implements TaskListener {

    private final Handbacks handbacks;

    RecordHomeTeamAnswerListener(Handbacks handbacks) {
        this.handbacks = handbacks;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        handbacks.recordAnswer(
                form.caseId(), form.choice("decision", HomeTeamDecision.class), form.optionalText("reason"), form.by());
    }
}
