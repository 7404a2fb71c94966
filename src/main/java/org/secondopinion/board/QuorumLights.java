package org.secondopinion.board;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.secondopinion.cases.CaseId;
import org.secondopinion.pathway.Rules;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the table <em>Quorum</em> before and while a board meets; after it, the model does. */
@Component
public class QuorumLights {

    private final BoardPanels panels;
    private final Rules rules;

    QuorumLights(BoardPanels panels, Rules rules) {
        this.panels = panels;
        this.rules = rules;
    }

    @Transactional(readOnly = true)
    public QuorumLight of(CaseId caseId, Set<Specialty> there, boolean chaired) {
        var panel = panels.of(caseId);
        var answer = rules.ask("Quorum", Map.of("attendance", Attendance.of(panel, there, chaired)))
                .first()
                .orElseThrow();
        var missing =
                Seat.coreLabelsWithout(panel, there.stream().map(Enum::name).collect(Collectors.toSet()));
        var words = answer.text("lost") + (missing.isEmpty() ? "" : " Missing: %s.".formatted(missing));
        return new QuorumLight(Quorum.valueOf(answer.text("quorum")), words);
    }
}
