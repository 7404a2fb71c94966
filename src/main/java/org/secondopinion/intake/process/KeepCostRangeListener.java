package org.secondopinion.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.secondopinion.cases.CaseId;
import org.secondopinion.intake.CostEstimates;
import org.secondopinion.intake.CostRange;
import org.secondopinion.pathway.Decided;
import org.springframework.stereotype.Component;

/** Makes the cost range that the rule gives. */
@Component
class KeepCostRangeListener implements ExecutionListener {

    private final CostEstimates costs;

    KeepCostRangeListener(CostEstimates costs) {
        this.costs = costs;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var caseId = CaseId.of(execution.getProcessBusinessKey());
        var range = Decided.in(execution)
                .first()
                .filter(row -> row.number("lowAmount") != null)
                .map(KeepCostRangeListener::range)
                .orElseThrow(() -> new IllegalStateException("The decision CostRange gives no range for " + caseId));
        costs.make(caseId, range);
    }

    private static CostRange range(Decided.Row row) {
        return new CostRange(
                row.number("lowAmount"),
                row.number("highAmount"),
                row.text("currency"),
                row.text("covers"),
                row.source(),
                row.reviewedOn());
    }
}
