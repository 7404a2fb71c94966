package org.secondopinion.board.process;

import static org.secondopinion.pathway.PathwayVariables.MINUTES_AUTHORISED;
import static org.secondopinion.pathway.PathwayVariables.SPECIALTY;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.board.BoardMinutes;
import org.secondopinion.pathway.Form;
import org.springframework.stereotype.Component;

@Component
class AuthoriseMinutesListener implements TaskListener {

    private final BoardMinutes minutes;

    AuthoriseMinutesListener(BoardMinutes minutes) {
        this.minutes = minutes;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        var agrees = form.yes("agrees");
        var remark = form.optionalText("remark").orElse(null);
        var authorised = minutes.authorise(form.caseId(), SPECIALTY.in(task), agrees, remark, form.by());
        MINUTES_AUTHORISED.set(task, authorised);
    }
}
