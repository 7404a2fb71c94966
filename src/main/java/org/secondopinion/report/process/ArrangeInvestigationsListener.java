package org.secondopinion.report.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.pathway.Form;
import org.secondopinion.report.visit.Investigations;
import org.springframework.stereotype.Component;

@Component
class ArrangeInvestigationsListener implements TaskListener {

    private final Investigations investigations;

    ArrangeInvestigationsListener(Investigations investigations) {
        this.investigations = investigations;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        investigations.arrange(
                form.caseId(),
                form.text("arrangements"),
                form.optionalDate("resultsExpected").orElse(null));
    }
}
