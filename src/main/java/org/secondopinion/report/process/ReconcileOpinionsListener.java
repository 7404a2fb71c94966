package org.secondopinion.report.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.pathway.Form;
import org.secondopinion.report.Concordance;
import org.secondopinion.report.Concordance.Way;
import org.springframework.stereotype.Component;

@Component
class ReconcileOpinionsListener implements TaskListener {

    private final Concordance concordance;

    ReconcileOpinionsListener(Concordance concordance) {
        this.concordance = concordance;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        concordance.reconcile(
                form.caseId(), form.choice("howReconciled", Way.class), form.text("whatWasDecided"), form.by());
    }
}
