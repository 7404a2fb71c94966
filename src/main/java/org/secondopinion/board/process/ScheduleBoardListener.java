package org.secondopinion.board.process;

import static org.secondopinion.pathway.PathwayVariables.CASE_LISTED;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.board.Appointment;
import org.secondopinion.board.BoardMeetings;
import org.secondopinion.board.BoardRequests;
import org.secondopinion.pathway.Form;
import org.springframework.stereotype.Component;

@Component
class ScheduleBoardListener implements TaskListener {

    private final BoardRequests requests;
    private final BoardMeetings meetings;

    ScheduleBoardListener(BoardRequests requests, BoardMeetings meetings) {
        this.requests = requests;
        this.meetings = meetings;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        var listed = form.choice("answer", Answer.class) == Answer.LIST;
        var date = form.optionalDate("meetingDate").orElse(null);
        var startTime = form.optionalText("startTime").orElse(null);
        var timeZone = form.optionalText("timeZone").orElse(null);
        var link = form.optionalText("meetingLink").orElse(null);
        var missing = form.textOnlyIf(!listed, "missingInformation", "with a case that goes back")
                .orElse(null);
        if (listed) {
            meetings.plan(form.caseId(), Appointment.of(date, startTime, timeZone, link));
        } else {
            requests.reject(form.caseId(), missing, form.by());
        }
        CASE_LISTED.set(task, listed);
    }

    private enum Answer {
        LIST,
        REJECT
    }
}
