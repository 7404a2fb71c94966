package org.secondopinion.report.process;

import static org.secondopinion.pathway.PathwayVariables.APPOINTMENT_MOVED;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.pathway.Form;
import org.secondopinion.report.visit.Visits;
import org.secondopinion.report.visit.Visits.Travel;
import org.secondopinion.report.visit.Visits.Visa;
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
        var moved = form.yes("newAppointmentNeeded");
        var why = form.textOnlyIf(moved, "whyANewOne", "with a new appointment").orElse(null);
        var travel = travel(form, !moved);
        if (moved) {
            visits.giveUpAppointment(form.caseId(), why);
        } else {
            visits.arrangeTravel(form.caseId(), travel);
        }
        APPOINTMENT_MOVED.set(task, moved);
    }

    private static Travel travel(Form form, boolean stands) {
        var place = "while the appointment stands";
        return new Travel(
                form.optionalChoice("visa", Visa.class).orElse(null),
                form.textOnlyIf(stands, "journeyAndLodging", place).orElse(null),
                form.yes("fitToTravel"),
                form.optionalDate("admissionDate").orElse(null),
                form.textOnlyIf(stands, "costAgreed", place).orElse(null));
    }
}
