package org.secondopinion.report.process;

import static org.secondopinion.pathway.PathwayVariables.INVESTIGATIONS_NEEDED;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.pathway.Form;
import org.secondopinion.report.visit.Visits;
import org.secondopinion.report.visit.Visits.Note;
import org.springframework.stereotype.Component;

@Component
class RecordVisitListener implements TaskListener {

    private final Visits visits;

    RecordVisitListener(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        var more = form.yes("moreInvestigations");
        var note = new Note(
                form.date("visitDate"),
                form.text("visitNote"),
                more,
                form.textOnlyIf(more, "whichInvestigations", "when more investigations are needed")
                        .orElse(null));
        visits.record(form.caseId(), note, form.by());
        INVESTIGATIONS_NEEDED.set(task, note.needsInvestigations());
    }
}
