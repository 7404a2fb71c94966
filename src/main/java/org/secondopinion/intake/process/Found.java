package org.secondopinion.intake.process;

import java.util.List;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.secondopinion.cases.Findings.Finding;
import org.secondopinion.pathway.Decided;

/** The rows of a decision as findings. */
final class Found {

    private Found() {}

    static List<Finding> in(
            DelegateExecution execution, Function<Decided.Row, String> code, Function<Decided.Row, String> words) {
        return Decided.in(execution).rows().stream()
                .map(row -> new Finding(code.apply(row), words.apply(row), row.source(), row.reviewedOn()))
                .toList();
    }
}
