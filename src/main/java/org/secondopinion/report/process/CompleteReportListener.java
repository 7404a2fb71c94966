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
        var incomplete = form.yes("sendIncomplete");
        var completion = new Completion(
                form.optionalText("patientName"),
                form.optionalText("answers"),
                form.optionalText("notAnswered"),
                form.optionalText("recommendations"),
                form.optionalText("furtherSources"),
                incomplete,
                form.textOnlyIf(incomplete, "overrideReason", "with a report that goes on incomplete"));
        writing.complete(form.caseId(), completion, form.by());
    }
}
