package org.secondopinion.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.secondopinion.cases.CaseId;
import org.secondopinion.intake.Triage;
import org.secondopinion.intake.Triage.Rule;
import org.secondopinion.pathway.Decided;
import org.springframework.stereotype.Component;

/** Keeps whether the rules expect a second opinion to help. */
@Component
class KeepBenefitListener implements ExecutionListener {

    private final Triage triage;

    KeepBenefitListener(Triage triage) {
        this.triage = triage;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var caseId = CaseId.of(execution.getProcessBusinessKey());
        triage.keep(caseId, Rule.BENEFIT, Found.in(execution, KeepBenefitListener::code, row -> row.text("reason")));
    }

    /** The direction first, since the proposal follows from it: {@code FOR_PROGRESSION}. */
    private static String code(Decided.Row row) {
        return row.text("direction") + "_" + row.text("point");
    }
}
