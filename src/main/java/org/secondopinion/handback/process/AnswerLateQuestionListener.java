package org.secondopinion.handback.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.handback.HandbackAnswers;
import org.secondopinion.pathway.Form;
import org.springframework.stereotype.Component;

@Component
class AnswerLateQuestionListener implements TaskListener {

    private final HandbackAnswers answers;

    AnswerLateQuestionListener(HandbackAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        answers.settleLate(form.caseId(), form.text("howItWasAnswered"));
    }
}
