package org.secondopinion.handback.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.handback.HandbackAnswers;
import org.secondopinion.handback.HomeTeamAnswer;
import org.secondopinion.handback.HomeTeamDecision;
import org.secondopinion.pathway.Form;
import org.springframework.stereotype.Component;

@Component
class RecordHomeTeamAnswerListener implements TaskListener {

    private final HandbackAnswers answers;

    RecordHomeTeamAnswerListener(HandbackAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        answers.record(
                form.caseId(),
                new HomeTeamAnswer(
                        form.choice("decision", HomeTeamDecision.class),
                        form.optionalText("reason"),
                        form.optionalText("questionToTheSpecialist")),
                form.by());
    }
}
