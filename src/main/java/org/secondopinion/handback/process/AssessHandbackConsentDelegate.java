package org.secondopinion.handback.process;

import static org.secondopinion.pathway.PathwayVariables.HANDBACK_CONSENTED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.handback.Handbacks;
import org.springframework.stereotype.Component;

@Component
class AssessHandbackConsentDelegate implements JavaDelegate {

    private final Handbacks handbacks;

    AssessHandbackConsentDelegate(Handbacks handbacks) {
        this.handbacks = handbacks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var consented = handbacks.assessConsent(CaseId.of(execution.getProcessBusinessKey()));
        HANDBACK_CONSENTED.set(execution, consented);
    }
}
