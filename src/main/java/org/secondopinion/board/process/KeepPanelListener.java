package org.secondopinion.board.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.secondopinion.board.BoardPanels;
import org.secondopinion.board.Seat;
import org.secondopinion.board.Specialty;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Findings.Finding;
import org.secondopinion.pathway.Decided;
import org.springframework.stereotype.Component;

@Component
class KeepPanelListener implements ExecutionListener {

    /** The answer of a rule that leaves it to a person, since the case does not say enough. */
    private static final String CANNOT_EVALUATE = "CANNOT_EVALUATE";

    private final BoardPanels panels;

    KeepPanelListener(BoardPanels panels) {
        this.panels = panels;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var rows = Decided.in(execution).rows();
        var seats = rows.stream()
                .filter(row -> !row.text("specialty").equals(CANNOT_EVALUATE))
                .map(row ->
                        new Seat(Specialty.valueOf(row.text("specialty")), Seat.Presence.valueOf(row.text("presence"))))
                .toList();
        var reasons = rows.stream()
                .map(row -> new Finding(row.text("specialty"), row.text("sentence"), row.source(), row.reviewedOn()))
                .toList();
        panels.compose(CaseId.of(execution.getProcessBusinessKey()), seats, reasons);
    }
}
