package org.secondopinion.report.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.pathway.Form;
import org.secondopinion.report.ReportWriting;
import org.springframework.stereotype.Component;

@Component
class WritePlainLanguageListener implements TaskListener {

    private final ReportWriting writing;

    WritePlainLanguageListener(ReportWriting writing) {
        this.writing = writing;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        writing.writePlainLanguage(
                form.caseId(), form.text("plainLanguage"), form.yes("checkedAgainstReport"), form.by());
    }
}
