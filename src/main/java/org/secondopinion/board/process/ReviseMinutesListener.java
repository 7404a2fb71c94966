package org.secondopinion.board.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.board.BoardMinutes;
import org.secondopinion.pathway.Form;
import org.springframework.stereotype.Component;

@Component
class ReviseMinutesListener implements TaskListener {

    private final BoardMinutes minutes;

    ReviseMinutesListener(BoardMinutes minutes) {
        this.minutes = minutes;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        minutes.revise(form.caseId(), MinutesFields.of(form), form.by());
    }
}
