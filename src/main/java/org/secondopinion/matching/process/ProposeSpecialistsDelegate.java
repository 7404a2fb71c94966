package org.secondopinion.matching.process;

import static org.secondopinion.pathway.PathwayVariables.SPECIALIST_AVAILABLE;
import static org.secondopinion.pathway.PathwayVariables.SPECIALIST_FOUND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.matching.Matching;
import org.springframework.stereotype.Component;

@Component
class ProposeSpecialistsDelegate implements JavaDelegate {

    private final Matching matching;

    ProposeSpecialistsDelegate(Matching matching) {
        this.matching = matching;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseId = CaseId.of(execution.getProcessBusinessKey());
        SPECIALIST_AVAILABLE.set(execution, matching.propose(caseId));
        SPECIALIST_FOUND.set(execution, !matching.needsMore(caseId));
    }
}
