package org.secondopinion.report.process;

import static org.secondopinion.pathway.PathwayVariables.ANOTHER_TIME_AGREED;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.board.Appointment;
import org.secondopinion.pathway.Form;
import org.secondopinion.report.video.VideoCalls;
import org.secondopinion.report.video.VideoCalls.Consultation;
import org.springframework.stereotype.Component;

@Component
class HoldVideoConsultationListener implements TaskListener {

    private final VideoCalls calls;

    HoldVideoConsultationListener(VideoCalls calls) {
        this.calls = calls;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        var became = form.choice("whatBecameOfTheCall", Became.class);
        var isMoved = became == Became.MOVED;
        var time = form.textOnlyIf(isMoved, "newTime", "when another time is agreed");
        var link = form.textOnlyIf(isMoved, "newLink", "when another time is agreed");
        if (isMoved) {
            var at = Appointment.at("The call", form.date("newDate"), time.orElse(""));
            calls.move(form.caseId(), at, link.orElse(null));
        } else {
            var took = form.optionalText("whoTookPart").orElse(null);
            var said = new Consultation(became == Became.HELD, took, form.text("summary"));
            calls.record(form.caseId(), said, form.by());
        }
        ANOTHER_TIME_AGREED.set(task, isMoved);
    }

    enum Became {
        HELD,
        MOVED,
        NOT_HELD
    }
}
