package org.secondopinion.intake.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.secondopinion.cases.Findings.Finding;
import org.secondopinion.pathway.Decided;

/** The rows of a decision as findings. */
final class Found {

    private Found() {}

    static List<Finding> in(DelegateExecution execution) {
        return Decided.in(execution).rows().stream().map(Found::finding).toList();
    }

    private static Finding finding(Decided.Row row) {
        return new Finding(row.text("code"), row.text("words"), row.source(), row.reviewedOn());
    }
}
