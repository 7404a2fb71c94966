package org.secondopinion.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.intake.InquiryEndings;
import org.springframework.stereotype.Component;

/** Sends the honest no and closes the case. */
@Component
class SendHonestNoDelegate implements JavaDelegate {

    private final InquiryEndings endings;

    SendHonestNoDelegate(InquiryEndings endings) {
        this.endings = endings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endings.sendHonestNo(CaseId.of(execution.getProcessBusinessKey()), execution.getActivityInstanceId());
    }
}
