package org.secondopinion.board.process;

import static org.secondopinion.pathway.PathwayVariables.BOARD_QUORATE;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.secondopinion.board.BoardMeetings;
import org.secondopinion.board.Quorum;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Findings.Finding;
import org.secondopinion.pathway.Decided;
import org.springframework.stereotype.Component;

@Component
class KeepQuorumListener implements ExecutionListener {

    private static final String NOTHING_LOST = "Everybody whom the panel needs was there.";

    private final BoardMeetings meetings;

    KeepQuorumListener(BoardMeetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var caseId = CaseId.of(execution.getProcessBusinessKey());
        var row = Decided.in(execution).first().orElseThrow();
        var lost = Optional.ofNullable(row.text("lost"))
                .filter(words -> !words.isBlank())
                .orElse(NOTHING_LOST);
        var reason = new Finding(row.text("quorum"), lost, row.source(), row.reviewedOn());
        BOARD_QUORATE.set(execution, meetings.assess(caseId, Quorum.valueOf(reason.code()), List.of(reason)));
    }
}
