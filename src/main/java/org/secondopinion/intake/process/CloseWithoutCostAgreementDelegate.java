package org.secondopinion.intake.process;

import static org.secondopinion.pathway.PathwayVariables.INQUIRY_ACCEPTED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.intake.InquiryEndings;
import org.springframework.stereotype.Component;

/** Closes a case whose cost range was declined. */
@Component
class CloseWithoutCostAgreementDelegate implements JavaDelegate {

    private final InquiryEndings endings;

    CloseWithoutCostAgreementDelegate(InquiryEndings endings) {
        this.endings = endings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endings.closeWithoutCostAgreement(
                CaseId.of(execution.getProcessBusinessKey()), execution.getActivityInstanceId());
        INQUIRY_ACCEPTED.set(execution, false);
    }
}
