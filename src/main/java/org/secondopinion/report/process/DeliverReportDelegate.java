package org.secondopinion.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.report.ReportDelivery;
import org.springframework.stereotype.Component;

@Component
class DeliverReportDelegate implements JavaDelegate {

    private final ReportDelivery delivery;

    DeliverReportDelegate(ReportDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public void execute(DelegateExecution execution) {
        delivery.deliver(CaseId.of(execution.getProcessBusinessKey()));
    }
}
