package org.secondopinion.board.process;

import static org.secondopinion.pathway.PathwayVariables.BOARD_RESUMED;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.board.BoardBypasses;
import org.secondopinion.board.BoardBypasses.Decision;
import org.secondopinion.pathway.Form;
import org.springframework.stereotype.Component;

@Component
class RecordEmergencyDecisionListener implements TaskListener {

    private final BoardBypasses bypasses;

    RecordEmergencyDecisionListener(BoardBypasses bypasses) {
        this.bypasses = bypasses;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        var decision =
                new Decision(form.text("whatWasDecided"), form.text("whoDecided"), form.yes("boardStillSeesTheCase"));
        bypasses.record(form.caseId(), decision, form.by());
        BOARD_RESUMED.set(task, decision.comesBack());
    }
}
