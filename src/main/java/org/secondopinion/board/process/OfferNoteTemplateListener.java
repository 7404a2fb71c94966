package org.secondopinion.board.process;

import static org.secondopinion.pathway.PathwayVariables.SPECIALTY;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.board.NoteTemplates;
import org.secondopinion.board.Specialty;
import org.springframework.stereotype.Component;

/** Fills the note's field with the questions of its specialty; they name no patient and go when the note is taken. */
@Component
class OfferNoteTemplateListener implements TaskListener {

    private final NoteTemplates templates;

    OfferNoteTemplateListener(NoteTemplates templates) {
        this.templates = templates;
    }

    @Override
    public void notify(DelegateTask task) {
        task.getExecution().setVariableLocal("specialtyNote", templates.of(Specialty.valueOf(SPECIALTY.in(task))));
    }
}
