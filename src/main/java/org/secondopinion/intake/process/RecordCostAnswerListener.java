package org.secondopinion.intake.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.cases.ReviewFormat;
import org.secondopinion.intake.CostAnswer;
import org.secondopinion.intake.CostEstimates;
import org.secondopinion.pathway.Form;
import org.springframework.stereotype.Component;

/** Takes the answer that a family gave by telephone or letter. */
@Component
class RecordCostAnswerListener implements TaskListener {

    private final CostEstimates costs;

    RecordCostAnswerListener(CostEstimates costs) {
        this.costs = costs;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        var answer = new CostAnswer(
                form.choice("answer", CostAnswer.Kind.class),
                form.optionalChoice("formatAskedFor", ReviewFormat.class).orElse(null),
                form.optionalText("inTheFamilysWords").orElse(null));
        costs.recordAnswer(form.caseId(), answer, form.by());
    }
}
