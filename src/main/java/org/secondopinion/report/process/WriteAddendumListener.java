package org.secondopinion.report.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.pathway.Form;
import org.secondopinion.report.FollowUpQuestions;
import org.springframework.stereotype.Component;

@Component
class WriteAddendumListener implements TaskListener {

    private final FollowUpQuestions followUpQuestions;

    WriteAddendumListener(FollowUpQuestions followUpQuestions) {
        this.followUpQuestions = followUpQuestions;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        followUpQuestions.answer(
                form.caseId(), form.text("answers"), form.optionalText("remark"), form.yes("readAndSign"), form.by());
    }
}
