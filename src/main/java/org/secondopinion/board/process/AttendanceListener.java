package org.secondopinion.board.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.secondopinion.board.BoardMeetings;
import org.secondopinion.cases.CaseId;
import org.springframework.stereotype.Component;

/** Puts the attendance into scope for the quorum decision; never stored. */
@Component
class AttendanceListener implements ExecutionListener {

    private final BoardMeetings meetings;

    AttendanceListener(BoardMeetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var attendance = meetings.attendance(CaseId.of(execution.getProcessBusinessKey()));
        execution.setVariableLocal("attendance", Variables.objectValue(attendance, true));
    }
}
