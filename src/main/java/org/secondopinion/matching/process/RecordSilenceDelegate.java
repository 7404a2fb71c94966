package org.secondopinion.matching.process;

import static org.secondopinion.pathway.PathwayVariables.INVITATION_ID;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.matching.Matching;
import org.springframework.stereotype.Component;

@Component
class RecordSilenceDelegate implements JavaDelegate {

    private final Matching matching;

    RecordSilenceDelegate(Matching matching) {
        this.matching = matching;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseId = CaseId.of(execution.getProcessBusinessKey());
        matching.recordSilence(caseId, UUID.fromString(INVITATION_ID.in(execution)));
    }
}
