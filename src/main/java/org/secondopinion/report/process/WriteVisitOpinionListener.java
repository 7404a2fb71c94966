package org.secondopinion.report.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.pathway.Form;
import org.secondopinion.report.Opinions;
import org.secondopinion.report.sheet.SheetsHandedIn;
import org.springframework.stereotype.Component;

@Component
class WriteVisitOpinionListener implements TaskListener {

    private final Opinions opinions;
    private final SheetsHandedIn sheets;

    WriteVisitOpinionListener(Opinions opinions, SheetsHandedIn sheets) {
        this.opinions = opinions;
        this.sheets = sheets;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        var id = opinions.write(form.caseId(), form.by(), OpinionForm.read(form, false), form.by());
        sheets.take(form.caseId(), form.by(), task.getId(), form.by(), id);
    }
}
