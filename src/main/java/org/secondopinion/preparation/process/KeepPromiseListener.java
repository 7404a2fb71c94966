package org.secondopinion.preparation.process;

import static org.secondopinion.pathway.PathwayVariables.SERVICE_TYPE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.secondopinion.cases.CaseId;
import org.secondopinion.clocks.Promises;
import org.secondopinion.pathway.Decided;
import org.secondopinion.preparation.ServiceType;
import org.springframework.stereotype.Component;

@Component
class KeepPromiseListener implements ExecutionListener {

    private final Promises promises;

    KeepPromiseListener(Promises promises) {
        this.promises = promises;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var service = ServiceType.valueOf(SERVICE_TYPE.in(execution));
        Decided.in(execution)
                .first()
                .filter(row -> row.number("workingDays") != null)
                .ifPresent(row -> promises.make(
                        CaseId.of(execution.getProcessBusinessKey()),
                        service.name(),
                        new Promises.Ruled(row.number("workingDays"), row.source(), row.reviewedOn())));
    }
}
