package org.secondopinion.matching.process;

import static org.secondopinion.pathway.PathwayVariables.SEARCH_WIDENED;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.matching.Matching;
import org.secondopinion.pathway.Form;
import org.springframework.stereotype.Component;

@Component
class DecideOnExhaustedListListener implements TaskListener {

    private final Matching matching;

    DecideOnExhaustedListListener(Matching matching) {
        this.matching = matching;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        var widened = matching.decideOnExhaustedList(form.caseId(), form.yes("widen"), form.text("reason"), form.by());
        SEARCH_WIDENED.set(task, widened);
    }
}
