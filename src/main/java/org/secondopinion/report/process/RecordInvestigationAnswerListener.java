package org.secondopinion.report.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.pathway.Form;
import org.secondopinion.report.visit.Investigations;
import org.secondopinion.report.visit.Said;
import org.springframework.stereotype.Component;

@Component
class RecordInvestigationAnswerListener implements TaskListener {

    private final Investigations investigations;

    RecordInvestigationAnswerListener(Investigations investigations) {
        this.investigations = investigations;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        var which = form.choice("answer", Said.Which.class);
        var numbers = form.textOnlyIf(
                        which == Said.Which.SOME_ACCEPTED, "numbersAccepted", "when only some are accepted")
                .orElse(null);
        investigations.recordAnswer(form.caseId(), new Said(which, numbers), form.text("whoDecided"), form.by());
    }
}
