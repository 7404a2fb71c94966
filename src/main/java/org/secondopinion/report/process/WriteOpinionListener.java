package org.secondopinion.report.process;

import static org.secondopinion.pathway.PathwayVariables.REVIEWER;
import static org.secondopinion.pathway.PathwayVariables.VIDEO_WANTED;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.pathway.Form;
import org.secondopinion.report.Opinions;
import org.secondopinion.report.sheet.SheetsHandedIn;
import org.springframework.stereotype.Component;

@Component
class WriteOpinionListener implements TaskListener {

    private final Opinions opinions;
    private final SheetsHandedIn sheets;

    WriteOpinionListener(Opinions opinions, SheetsHandedIn sheets) {
        this.opinions = opinions;
        this.sheets = sheets;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        var reviewer = REVIEWER.in(task);
        var opinion = OpinionForm.read(form, form.yes("videoCallUseful"));
        var id = opinions.write(form.caseId(), reviewer, opinion, form.by());
        sheets.take(form.caseId(), reviewer, task.getId(), form.by(), id);
        VIDEO_WANTED.set(task, opinions.isVideoWanted(form.caseId()));
    }
}
