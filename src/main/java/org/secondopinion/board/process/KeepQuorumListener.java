package org.secondopinion.board.process;

import static org.secondopinion.pathway.PathwayVariables.BOARD_QUORATE;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.secondopinion.board.BoardMeetings;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Findings.Finding;
import org.secondopinion.pathway.Decided;
import org.springframework.stereotype.Component;

@Component
class KeepQuorumListener implements ExecutionListener {

    private static final Set<String> REACHED = Set.of("QUORATE", "MINI_BOARD");

    private final BoardMeetings meetings;

    KeepQuorumListener(BoardMeetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var rows = Decided.in(execution).rows();
        var reasons = rows.stream()
                .map(row -> new Finding(row.text("quorum"), row.text("sentence"), row.source(), row.reviewedOn()))
                .toList();
        var reached = !reasons.isEmpty() && reasons.stream().map(Finding::code).allMatch(REACHED::contains);
        BOARD_QUORATE.set(execution, meetings.assess(CaseId.of(execution.getProcessBusinessKey()), reached, reasons));
    }
}
