package org.secondopinion.followup.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.secondopinion.cases.CaseId;
import org.secondopinion.followup.Outcomes;
import org.springframework.stereotype.Component;

/**
 * Calendar days after the report was delivered, as medicine counts a follow-up; models call it as {@code
 * ${followUpDates.day(execution, 30)}}.
 */
@Component("followUpDates")
public class FollowUpDates {

    private final Outcomes outcomes;

    FollowUpDates(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    public Date day(DelegateExecution execution, int number) {
        return Date.from(outcomes.dayAfterReport(CaseId.of(execution.getProcessBusinessKey()), number));
    }
}
