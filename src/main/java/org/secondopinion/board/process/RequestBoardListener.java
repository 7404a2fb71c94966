package org.secondopinion.board.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.board.BoardRequests;
import org.secondopinion.pathway.Form;
import org.springframework.stereotype.Component;

@Component
class RequestBoardListener implements TaskListener {

    private final BoardRequests requests;

    RequestBoardListener(BoardRequests requests) {
        this.requests = requests;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        requests.request(
                form.caseId(),
                form.text("questionForTheBoard"),
                form.optionalText("whatIsNew").orElse(null),
                form.by());
    }
}
