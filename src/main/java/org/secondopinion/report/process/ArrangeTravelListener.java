package org.secondopinion.report.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.pathway.Form;
import org.secondopinion.report.Visits;
import org.secondopinion.report.Visits.Travel;
import org.secondopinion.report.Visits.Visa;
import org.springframework.stereotype.Component;

@Component
class ArrangeTravelListener implements TaskListener {

    private final Visits visits;

    ArrangeTravelListener(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        var travel = new Travel(
                form.choice("visa", Visa.class),
                form.text("journeyAndLodging"),
                form.yes("fitToTravel"),
                form.optionalDate("admissionDate").orElse(null),
                form.optionalText("costAgreed").orElse(null));
        visits.arrangeTravel(form.caseId(), travel);
    }
}
