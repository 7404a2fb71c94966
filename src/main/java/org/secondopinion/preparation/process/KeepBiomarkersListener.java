package org.secondopinion.preparation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.secondopinion.biomarkers.BiomarkerGaps;
import org.secondopinion.cases.CaseId;
import org.secondopinion.pathway.Decided;
import org.springframework.stereotype.Component;

@Component
class KeepBiomarkersListener implements ExecutionListener {

    private final BiomarkerGaps gaps;

    KeepBiomarkersListener(BiomarkerGaps gaps) {
        this.gaps = gaps;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var required = Decided.in(execution).rows().stream()
                .map(row -> new BiomarkerGaps.Requirement(
                        row.text("marker"),
                        row.text("level"),
                        row.text("condition"),
                        row.yes("retest"),
                        row.text("why"),
                        row.source(),
                        row.reviewedOn()))
                .toList();
        gaps.require(CaseId.of(execution.getProcessBusinessKey()), Decided.versionIn(execution), required);
    }
}
