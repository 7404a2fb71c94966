package org.secondopinion.handback.process;

import static org.secondopinion.pathway.PathwayVariables.ADDENDUM_NEEDED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.handback.HandbackAnswers;
import org.springframework.stereotype.Component;

@Component
class PassLateQuestionOnDelegate implements JavaDelegate {

    private final HandbackAnswers answers;

    PassLateQuestionOnDelegate(HandbackAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseId = CaseId.of(execution.getProcessBusinessKey());
        ADDENDUM_NEEDED.set(execution, answers.passLateQuestionsOn(caseId));
    }
}
