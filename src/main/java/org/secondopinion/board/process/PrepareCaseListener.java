package org.secondopinion.board.process;

import static org.secondopinion.pathway.PathwayVariables.SPECIALTY;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.board.Specialty;
import org.secondopinion.board.SpecialtyNotes;
import org.secondopinion.pathway.Form;
import org.springframework.stereotype.Component;

@Component
class PrepareCaseListener implements TaskListener {

    private final SpecialtyNotes notes;

    PrepareCaseListener(SpecialtyNotes notes) {
        this.notes = notes;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        notes.write(form.caseId(), Specialty.valueOf(SPECIALTY.in(task)), form.text("specialtyNote"), form.by());
    }
}
