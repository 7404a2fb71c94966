package org.secondopinion.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.secondopinion.cases.CaseId;
import org.secondopinion.intake.Triage;
import org.secondopinion.intake.Triage.Rule;
import org.springframework.stereotype.Component;

/** Keeps what the rules hold against this service. */
@Component
class KeepExclusionsListener implements ExecutionListener {

    private final Triage triage;

    KeepExclusionsListener(Triage triage) {
        this.triage = triage;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var caseId = CaseId.of(execution.getProcessBusinessKey());
        triage.keep(caseId, Rule.EXCLUSIONS, Found.in(execution, row -> row.text("reason"), row -> row.text("advice")));
    }
}
