package org.secondopinion.report.process;

import java.util.Collection;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.secondopinion.cases.CaseId;
import org.secondopinion.pathway.CaseItems;
import org.secondopinion.report.Opinions;
import org.springframework.stereotype.Component;

/** The logins of those who accepted to review the case. */
@Component
class ChosenReviewers implements CaseItems {

    private final Opinions opinions;

    ChosenReviewers(Opinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public Collection<String> of(DelegateExecution execution) {
        return opinions.reviewers(CaseId.of(execution.getProcessBusinessKey()));
    }
}
