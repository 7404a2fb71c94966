package org.secondopinion.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.secondopinion.cases.CaseId;
import org.secondopinion.pathway.CasePerson;
import org.secondopinion.report.Signers;
import org.springframework.stereotype.Component;

/** Who is asked to sign the report and its addenda. */
@Component
class ReportSigner implements CasePerson {

    private final Signers signers;

    ReportSigner(Signers signers) {
        this.signers = signers;
    }

    @Override
    public String of(DelegateExecution execution) {
        return signers.first(CaseId.of(execution.getProcessBusinessKey())).orElse(null);
    }
}
