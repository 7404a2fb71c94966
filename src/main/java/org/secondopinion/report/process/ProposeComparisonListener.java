package org.secondopinion.report.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.cases.CaseId;
import org.secondopinion.report.ledger.ComparisonProposals;
import org.springframework.stereotype.Component;

/** Chooses in the form what the opinions propose; the words behind it stay in the room, the choices go when taken. */
@Component
class ProposeComparisonListener implements TaskListener {

    private final ComparisonProposals proposals;

    ProposeComparisonListener(ComparisonProposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public void notify(DelegateTask task) {
        var execution = task.getExecution();
        proposals
                .propose(CaseId.of(execution.getProcessBusinessKey()))
                .forEach(proposal -> execution.setVariableLocal(
                        CompareOpinionsListener.key(proposal.field()),
                        proposal.comparison().name()));
    }
}
