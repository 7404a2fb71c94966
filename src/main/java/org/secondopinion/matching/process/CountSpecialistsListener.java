package org.secondopinion.matching.process;

import static org.secondopinion.pathway.PathwayVariables.MORE_SPECIALISTS_NEEDED;
import static org.secondopinion.pathway.PathwayVariables.SPECIALIST_FOUND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.secondopinion.cases.CaseId;
import org.secondopinion.matching.Matching;
import org.springframework.stereotype.Component;

/** After an answer or a silence: whether more must accept before the review begins. */
@Component
class CountSpecialistsListener implements ExecutionListener {

    private final Matching matching;

    CountSpecialistsListener(Matching matching) {
        this.matching = matching;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var more = matching.needsMore(CaseId.of(execution.getProcessBusinessKey()));
        MORE_SPECIALISTS_NEEDED.set(execution, more);
        SPECIALIST_FOUND.set(execution, !more);
    }
}
