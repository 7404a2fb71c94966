package org.secondopinion.report.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.pathway.Form;
import org.secondopinion.report.ReportWriting;
import org.secondopinion.report.ReportWriting.Completion;
import org.springframework.stereotype.Component;

@Component
class CompleteReportListener implements TaskListener {

    private final ReportWriting writing;

    CompleteReportListener(ReportWriting writing) {
        this.writing = writing;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        var completion = new Completion(
                form.optionalText("answers"),
                form.optionalText("notAnswered"),
                form.optionalText("recommendations"),
                form.yes("sendIncomplete"),
                form.optionalText("overrideReason"));
        writing.complete(form.caseId(), completion, form.by());
    }
}
