package org.secondopinion.report.process;

import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.pathway.Form;
import org.secondopinion.report.ReportDelivery;
import org.secondopinion.report.ReportDelivery.PlainWords;
import org.secondopinion.report.plain.PlainCheck.Difference;
import org.secondopinion.report.plain.ReasonsGiven;
import org.springframework.stereotype.Component;

@Component
class WritePlainLanguageListener implements TaskListener {

    private final ReportDelivery delivery;
    private final ReasonsGiven reasons;

    WritePlainLanguageListener(ReportDelivery delivery, ReasonsGiven reasons) {
        this.delivery = delivery;
        this.reasons = reasons;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        var whyDifferent = form.optionalText("whyDifferent");
        Function<Difference, Optional<String>> why = reasons.of(task.getId(), form.by(), whyDifferent);
        var plain = new PlainWords(
                form.text("whatChanges"),
                form.text("whatStaysTheSame"),
                form.text("whatToDoNext"),
                form.text("whatToAsk"),
                why,
                whyDifferent,
                form.yes("checkedAgainstReport"));
        delivery.writePlainLanguage(form.caseId(), plain, form.by());
        reasons.drop(task.getId());
    }
}
