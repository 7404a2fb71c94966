package org.secondopinion.report.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.board.Appointment;
import org.secondopinion.pathway.Form;
import org.secondopinion.report.visit.Booking;
import org.secondopinion.report.visit.Visits;
import org.springframework.stereotype.Component;

@Component
class ArrangeAppointmentListener implements TaskListener {

    private final Visits visits;

    ArrangeAppointmentListener(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        var booking = new Booking(
                Appointment.at("The appointment", form.date("appointmentDate"), form.text("appointmentTime")),
                form.text("hospital"),
                form.text("doctor"),
                form.text("address"),
                form.optionalText("whatToBring").orElse(null),
                form.optionalText("whyAfterTheLatestUsefulDay").orElse(null));
        visits.arrangeAppointment(form.caseId(), booking, form.by());
    }
}
