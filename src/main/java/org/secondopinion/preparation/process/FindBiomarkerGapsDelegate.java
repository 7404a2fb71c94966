package org.secondopinion.preparation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.preparation.BiomarkerGaps;
import org.springframework.stereotype.Component;

@Component
class FindBiomarkerGapsDelegate implements JavaDelegate {

    private final BiomarkerGaps gaps;

    FindBiomarkerGapsDelegate(BiomarkerGaps gaps) {
        this.gaps = gaps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        gaps.find(CaseId.of(execution.getProcessBusinessKey()));
    }
}
