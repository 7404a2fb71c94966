package org.secondopinion.report.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.pathway.Form;
import org.secondopinion.report.Opinions;
import org.springframework.stereotype.Component;

@Component
class WriteVisitOpinionListener implements TaskListener {

    private final Opinions opinions;

    WriteVisitOpinionListener(Opinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        opinions.write(form.caseId(), form.by(), OpinionForm.read(form, false), form.by());
    }
}
