package org.secondopinion.board.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.board.BoardMeetings;
import org.secondopinion.cases.CaseId;
import org.springframework.stereotype.Component;

@Component
class AnnounceBoardDelegate implements JavaDelegate {

    private final BoardMeetings meetings;

    AnnounceBoardDelegate(BoardMeetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        meetings.announce(CaseId.of(execution.getProcessBusinessKey()), execution.getActivityInstanceId());
    }
}
