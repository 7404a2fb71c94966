package org.secondopinion.board.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.board.SpecialtyNotes;
import org.secondopinion.cases.CaseId;
import org.springframework.stereotype.Component;

@Component
class RemindPreparerDelegate implements JavaDelegate {

    private final SpecialtyNotes notes;

    RemindPreparerDelegate(SpecialtyNotes notes) {
        this.notes = notes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notes.remind(CaseId.of(execution.getProcessBusinessKey()), execution.getActivityInstanceId());
    }
}
