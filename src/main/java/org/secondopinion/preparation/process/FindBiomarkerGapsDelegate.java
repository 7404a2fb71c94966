package org.secondopinion.preparation.process;

import static org.secondopinion.pathway.PathwayVariables.TEST_NEEDED_NOW;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.biomarkers.BiomarkerGaps;
import org.secondopinion.cases.CaseId;
import org.springframework.stereotype.Component;

@Component
class FindBiomarkerGapsDelegate implements JavaDelegate {

    private final BiomarkerGaps gaps;

    FindBiomarkerGapsDelegate(BiomarkerGaps gaps) {
        this.gaps = gaps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseId = CaseId.of(execution.getProcessBusinessKey());
        gaps.find(caseId);
        TEST_NEEDED_NOW.set(execution, gaps.isTestNeededNow(caseId));
    }
}
