package org.secondopinion.matching.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.matching.InvitationQuestions;
import org.secondopinion.pathway.Form;
import org.springframework.stereotype.Component;

@Component
class AnswerInvitedSpecialistListener implements TaskListener {

    private final InvitationQuestions questions;

    AnswerInvitedSpecialistListener(InvitationQuestions questions) {
        this.questions = questions;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        questions.answer(form.caseId(), form.text("answerToTheSpecialist"), form.by());
    }
}
