package org.secondopinion.board.process;

import static org.secondopinion.pathway.PathwayVariables.SPECIALTY;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.secondopinion.board.BoardMinutes;
import org.secondopinion.cases.CaseId;
import org.secondopinion.pathway.CasePerson;
import org.springframework.stereotype.Component;

/** Who answers for the chair or a specialty; nobody yet when the one who came has no login. */
@Component
class BoardAuthor implements CasePerson {

    private final BoardMinutes minutes;

    BoardAuthor(BoardMinutes minutes) {
        this.minutes = minutes;
    }

    @Override
    public String of(DelegateExecution execution) {
        return minutes.loginOf(CaseId.of(execution.getProcessBusinessKey()), SPECIALTY.in(execution))
                .orElse(null);
    }
}
