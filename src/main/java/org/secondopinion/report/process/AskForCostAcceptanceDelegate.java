package org.secondopinion.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.report.visit.Investigations;
import org.springframework.stereotype.Component;

@Component
class AskForCostAcceptanceDelegate implements JavaDelegate {

    private final Investigations investigations;

    AskForCostAcceptanceDelegate(Investigations investigations) {
        this.investigations = investigations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        investigations.ask(CaseId.of(execution.getProcessBusinessKey()), execution.getActivityInstanceId());
    }
}
