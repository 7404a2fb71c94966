package org.secondopinion.board.process;

import java.util.Collection;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.secondopinion.board.BoardMinutes;
import org.secondopinion.cases.CaseId;
import org.secondopinion.pathway.CaseItems;
import org.springframework.stereotype.Component;

/** The chair and the specialties that came: they authorise the minutes. */
@Component
class BoardAuthors implements CaseItems {

    private final BoardMinutes minutes;

    BoardAuthors(BoardMinutes minutes) {
        this.minutes = minutes;
    }

    @Override
    public Collection<String> of(DelegateExecution execution) {
        return minutes.authors(CaseId.of(execution.getProcessBusinessKey()));
    }
}
