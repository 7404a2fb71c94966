package org.secondopinion.intake.process;

import static org.secondopinion.pathway.PathwayVariables.INQUIRY_ACCEPTED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.intake.InquiryEndings;
import org.springframework.stereotype.Component;

/** Closes a case whose review was not consented to. */
@Component
class CloseWithoutConsentDelegate implements JavaDelegate {

    private final InquiryEndings endings;

    CloseWithoutConsentDelegate(InquiryEndings endings) {
        this.endings = endings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endings.closeWithoutConsent(CaseId.of(execution.getProcessBusinessKey()), execution.getActivityInstanceId());
        INQUIRY_ACCEPTED.set(execution, false);
    }
}
