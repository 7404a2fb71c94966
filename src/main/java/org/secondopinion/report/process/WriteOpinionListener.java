package org.secondopinion.report.process;

import static org.secondopinion.pathway.PathwayVariables.REVIEWER;
import static org.secondopinion.pathway.PathwayVariables.VIDEO_WANTED;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.pathway.Form;
import org.secondopinion.report.Opinions;
import org.springframework.stereotype.Component;

@Component
class WriteOpinionListener implements TaskListener {

    private final Opinions opinions;

    WriteOpinionListener(Opinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        opinions.write(
                form.caseId(), REVIEWER.in(task), OpinionForm.read(form, form.yes("videoCallUseful")), form.by());
        VIDEO_WANTED.set(task, opinions.isVideoWanted(form.caseId()));
    }
}
