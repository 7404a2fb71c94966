package org.secondopinion.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.report.visit.Investigations;
import org.springframework.stereotype.Component;

@Component
class RemindOfInvestigationsDelegate implements JavaDelegate {

    private final Investigations investigations;

    RemindOfInvestigationsDelegate(Investigations investigations) {
        this.investigations = investigations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        investigations.remind(CaseId.of(execution.getProcessBusinessKey()), execution.getActivityInstanceId());
    }
}
