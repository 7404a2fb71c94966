package org.secondopinion.preparation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.biomarkers.BiomarkerResults;
import org.secondopinion.pathway.Form;
import org.springframework.stereotype.Component;

@Component
class ArrangeMissingTestListener implements TaskListener {

    private final BiomarkerResults results;

    ArrangeMissingTestListener(BiomarkerResults results) {
        this.results = results;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        var ordered = form.yes("testsOrdered");
        var laboratory = form.textOnlyIf(ordered, "laboratory", "where tests were ordered");
        var expected = form.optionalDate("expectedOn");
        var reason = form.textOnlyIf(!ordered, "whyNotOrdered", "where no test was ordered");
        results.arrangeMissing(form.caseId(), ordered, laboratory, expected, reason, form.by());
    }
}
