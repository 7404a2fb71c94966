package org.secondopinion.report.process;

import static org.secondopinion.pathway.PathwayVariables.VIDEO_WANTED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.secondopinion.cases.CaseId;
import org.secondopinion.report.Opinions;
import org.springframework.stereotype.Component;

@Component
class ReleaseCaseFileDelegate implements JavaDelegate {

    private final Opinions opinions;

    ReleaseCaseFileDelegate(Opinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseId = CaseId.of(execution.getProcessBusinessKey());
        opinions.request(caseId, execution.getActivityInstanceId());
        VIDEO_WANTED.set(execution, opinions.isVideoWanted(caseId));
    }
}
