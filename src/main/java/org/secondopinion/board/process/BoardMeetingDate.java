package org.secondopinion.board.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.secondopinion.board.BoardMeetings;
import org.secondopinion.cases.CaseId;
import org.springframework.stereotype.Component;

/** When the board meets, as the due date of its task; public, since models call it. */
@Component
public class BoardMeetingDate {

    private final BoardMeetings meetings;

    BoardMeetingDate(BoardMeetings meetings) {
        this.meetings = meetings;
    }

    public Date of(DelegateExecution execution) {
        return Date.from(meetings.heldAt(CaseId.of(execution.getProcessBusinessKey())));
    }
}
