package org.secondopinion.records.process;

import static org.secondopinion.pathway.PathwayVariables.RECORDS_COMPLETE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.records.Completeness;
import org.springframework.stereotype.Component;

@Component
class AssessCompletenessDelegate implements JavaDelegate {

    private final Completeness completeness;

    AssessCompletenessDelegate(Completeness completeness) {
        this.completeness = completeness;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var complete = completeness.assess(CaseId.of(execution.getProcessBusinessKey()));
        RECORDS_COMPLETE.set(execution, complete);
    }
}
