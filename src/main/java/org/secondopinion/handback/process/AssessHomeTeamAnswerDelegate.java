package org.secondopinion.handback.process;

import static org.secondopinion.pathway.PathwayVariables.HOME_TEAM_ASKS_BACK;
import static org.secondopinion.pathway.PathwayVariables.HOME_TEAM_DECIDED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.handback.HandbackAnswers;
import org.springframework.stereotype.Component;

@Component
class AssessHomeTeamAnswerDelegate implements JavaDelegate {

    private final HandbackAnswers answers;

    AssessHomeTeamAnswerDelegate(HandbackAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseId = CaseId.of(execution.getProcessBusinessKey());
        HOME_TEAM_ASKS_BACK.set(execution, answers.passQuestionsOn(caseId));
        HOME_TEAM_DECIDED.set(execution, answers.isDecided(caseId));
    }
}
