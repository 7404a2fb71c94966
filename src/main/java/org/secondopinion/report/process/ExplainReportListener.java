package org.secondopinion.report.process;

import static org.secondopinion.pathway.PathwayVariables.QUESTIONS_ASKED;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.pathway.Form;
import org.secondopinion.report.FollowUpQuestions;
import org.secondopinion.report.FollowUpQuestions.Call;
import org.secondopinion.report.FollowUpQuestions.Explanation;
import org.springframework.stereotype.Component;

@Component
class ExplainReportListener implements TaskListener {

    private final FollowUpQuestions followUpQuestions;

    ExplainReportListener(FollowUpQuestions followUpQuestions) {
        this.followUpQuestions = followUpQuestions;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        var explanation = new Explanation(
                form.choice("call", Call.class),
                form.optionalDate("callDate").orElse(null),
                form.optionalText("note").orElse(null),
                form.optionalText("followUpQuestions").orElse(""));
        var asked = followUpQuestions.explain(form.caseId(), explanation, form.by());
        QUESTIONS_ASKED.set(task, asked);
    }
}
