package org.secondopinion.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.secondopinion.cases.CaseId;
import org.secondopinion.intake.Triage;
import org.secondopinion.pathway.Decided;
import org.springframework.stereotype.Component;

/** Keeps how long treatment may wait by the published window. */
@Component
class KeepTreatmentWindowListener implements ExecutionListener {

    private final Triage triage;

    KeepTreatmentWindowListener(Triage triage) {
        this.triage = triage;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var caseId = CaseId.of(execution.getProcessBusinessKey());
        var days = Decided.in(execution)
                .first()
                .map(row -> row.number("windowDays"))
                .orElse(null);
        triage.keepTreatmentWindow(
                caseId, days, Found.in(execution, row -> "TREATMENT_WINDOW", row -> words(days, row.text("anchor"))));
    }

    private static String words(Integer days, String anchor) {
        return days == null ? "Published window: " + anchor : "Published window: %d days (%s)".formatted(days, anchor);
    }
}
