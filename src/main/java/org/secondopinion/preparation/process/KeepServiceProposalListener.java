package org.secondopinion.preparation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.secondopinion.cases.CaseId;
import org.secondopinion.pathway.Decided;
import org.secondopinion.preparation.ServiceChoices;
import org.springframework.stereotype.Component;

@Component
class KeepServiceProposalListener implements ExecutionListener {

    private final ServiceChoices choices;

    KeepServiceProposalListener(ServiceChoices choices) {
        this.choices = choices;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Decided.in(execution)
                .first()
                .ifPresent(row -> choices.propose(
                        CaseId.of(execution.getProcessBusinessKey()),
                        row.text("serviceType"),
                        row.text("reason"),
                        row.source()));
    }
}
