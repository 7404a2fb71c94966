package org.secondopinion.report.process;

import static org.secondopinion.pathway.PathwayVariables.REPORT_SIGNED;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.pathway.Form;
import org.secondopinion.report.ReportSigning;
import org.secondopinion.report.ReportSigning.Decision;
import org.secondopinion.report.ReportSigning.Signature;
import org.springframework.stereotype.Component;

@Component
class SignReportListener implements TaskListener {

    private final ReportSigning signing;

    SignReportListener(ReportSigning signing) {
        this.signing = signing;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        var decision = form.choice("decision", Decision.class);
        var signature = new Signature(
                decision,
                form.yes("readAndSign"),
                form.textOnlyIf(decision == Decision.SEND_BACK, "whatToChange", "with a report that you send back"));
        var signed = signing.sign(form.caseId(), signature, form.by());
        REPORT_SIGNED.set(task, signed);
    }
}
