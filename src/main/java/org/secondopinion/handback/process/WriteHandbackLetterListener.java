package org.secondopinion.handback.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.handback.Handbacks;
import org.secondopinion.pathway.Form;
import org.springframework.stereotype.Component;

@Component
class WriteHandbackLetterListener implements TaskListener {

    private final Handbacks handbacks;

    WriteHandbackLetterListener(Handbacks handbacks) {
        this.handbacks = handbacks;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        handbacks.writeLetter(form.caseId(), form.text("languageOfTheTeam"), form.text("letter"), form.by());
    }
}
