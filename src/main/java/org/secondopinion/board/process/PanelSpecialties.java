package org.secondopinion.board.process;

import java.util.Collection;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.secondopinion.board.BoardPanels;
import org.secondopinion.cases.CaseId;
import org.secondopinion.pathway.CaseItems;
import org.springframework.stereotype.Component;

/** The specialties that prepare a case, core and invited. */
@Component
class PanelSpecialties implements CaseItems {

    private final BoardPanels panels;

    PanelSpecialties(BoardPanels panels) {
        this.panels = panels;
    }

    @Override
    public Collection<String> of(DelegateExecution execution) {
        return panels.of(CaseId.of(execution.getProcessBusinessKey())).stream()
                .map(seat -> seat.specialty().name())
                .toList();
    }
}
