package org.secondopinion.matching.process;

import static org.secondopinion.pathway.PathwayVariables.INVITATION_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.matching.Matching;
import org.springframework.stereotype.Component;

@Component
class InviteSpecialistDelegate implements JavaDelegate {

    private final Matching matching;

    InviteSpecialistDelegate(Matching matching) {
        this.matching = matching;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseId = CaseId.of(execution.getProcessBusinessKey());
        INVITATION_ID.set(execution, matching.invite(caseId).toString());
    }
}
