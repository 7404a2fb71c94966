package org.secondopinion.report.process;

import static org.secondopinion.pathway.PathwayVariables.INVESTIGATIONS_ACCEPTED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.report.visit.Investigations;
import org.springframework.stereotype.Component;

@Component
class ReadInvestigationAnswerDelegate implements JavaDelegate {

    private final Investigations investigations;

    ReadInvestigationAnswerDelegate(Investigations investigations) {
        this.investigations = investigations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var accepted = investigations.readAnswer(
                CaseId.of(execution.getProcessBusinessKey()), execution.getActivityInstanceId());
        INVESTIGATIONS_ACCEPTED.set(execution, accepted);
    }
}
