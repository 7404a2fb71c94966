package org.secondopinion.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.secondopinion.cases.CaseId;
import org.secondopinion.pathway.CasePerson;
import org.secondopinion.report.Opinions;
import org.springframework.stereotype.Component;

/** The first of those who accepted to review the case. */
@Component
class LeadReviewer implements CasePerson {

    private final Opinions opinions;

    LeadReviewer(Opinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public String of(DelegateExecution execution) {
        return opinions.reviewers(CaseId.of(execution.getProcessBusinessKey())).stream()
                .findFirst()
                .orElse(null);
    }
}
