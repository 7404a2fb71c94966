package org.secondopinion.board.process;

import static org.secondopinion.pathway.PathwayVariables.CASE_LISTED;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.board.Appointment;
import org.secondopinion.board.BoardRequests;
import org.secondopinion.board.schedule.BoardSchedule;
import org.secondopinion.board.schedule.TypedListings;
import org.secondopinion.pathway.Form;
import org.springframework.stereotype.Component;

@Component
class ScheduleBoardListener implements TaskListener {

    private final BoardRequests requests;
    private final TypedListings listings;
    private final BoardSchedule schedule;

    ScheduleBoardListener(BoardRequests requests, TypedListings listings, BoardSchedule schedule) {
        this.requests = requests;
        this.listings = listings;
        this.schedule = schedule;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        var answer = form.choice("answer", Answer.class);
        var date = form.optionalDate("meetingDate").orElse(null);
        var startTime = form.optionalText("startTime").orElse(null);
        var timeZone = form.optionalText("timeZone").orElse(null);
        var link = form.optionalText("meetingLink").orElse(null);
        var missing = form.textOnlyIf(answer == Answer.REJECT, "missingInformation", "with a case that goes back")
                .orElse(null);
        switch (answer) {
            case PROPOSED -> schedule.confirm(form.caseId());
            case LIST -> listings.list(form.caseId(), Appointment.of(date, startTime, timeZone, link));
            case REJECT -> requests.reject(form.caseId(), missing, form.by());
        }
        CASE_LISTED.set(task, answer != Answer.REJECT);
    }

    private enum Answer {
        PROPOSED,
        LIST,
        REJECT
    }
}
