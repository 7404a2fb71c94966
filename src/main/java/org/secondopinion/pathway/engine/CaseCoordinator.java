package org.secondopinion.pathway.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.pathway.CasePerson;
import org.springframework.stereotype.Component;

/** The named coordinator of the case. */
@Component("caseCoordinator")
class CaseCoordinator implements CasePerson {

    private final Cases cases;

    CaseCoordinator(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String of(DelegateExecution execution) {
        return cases.get(CaseId.of(execution.getProcessBusinessKey()))
                .coordinator()
                .orElse(null);
    }
}
