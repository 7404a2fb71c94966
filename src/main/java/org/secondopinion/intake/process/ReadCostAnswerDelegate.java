package org.secondopinion.intake.process;

import static org.secondopinion.pathway.PathwayVariables.COST_ACCEPTED;
import static org.secondopinion.pathway.PathwayVariables.OTHER_FORMAT_ASKED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.intake.CostAnswer.Kind;
import org.secondopinion.intake.CostEstimates;
import org.springframework.stereotype.Component;

/** Tells the model what the family answered to the cost range. */
@Component
class ReadCostAnswerDelegate implements JavaDelegate {

    private final CostEstimates costs;

    ReadCostAnswerDelegate(CostEstimates costs) {
        this.costs = costs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseId = CaseId.of(execution.getProcessBusinessKey());
        OTHER_FORMAT_ASKED.set(execution, costs.lastAnswer(caseId) == Kind.OTHER_FORMAT);
        COST_ACCEPTED.set(execution, costs.accepted(caseId).isPresent());
    }
}
