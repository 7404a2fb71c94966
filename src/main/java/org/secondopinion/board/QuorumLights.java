package org.secondopinion.board;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.secondopinion.cases.CaseId;
import org.secondopinion.pathway.Decided;
import org.secondopinion.pathway.Rules;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the table <em>Quorum</em> before and while a board meets; after it, the model does. */
@Component
public class QuorumLights {

    private static final String TABLE = "Quorum";
    private static final int ATTENDANCES = 1000;

    private final BoardPanels panels;
    private final Rules rules;
    /** A page asks at every look, and each question to the engine is a row of its history. */
    private final Cache<Asked, Decided.Row> answers =
            Caffeine.newBuilder().maximumSize(ATTENDANCES).build();

    QuorumLights(BoardPanels panels, Rules rules) {
        this.panels = panels;
        this.rules = rules;
    }

    @Transactional
    public QuorumLight of(CaseId caseId, Set<Specialty> there, boolean chaired) {
        var panel = panels.of(caseId);
        var asked = new Asked(Attendance.of(panel, there, chaired), rules.newestVersion(TABLE));
        var answer = answers.get(asked, this::answer);
        var missing =
                Seat.coreLabelsWithout(panel, there.stream().map(Enum::name).collect(Collectors.toSet()));
        var words = answer.text("lost") + (missing.isEmpty() ? "" : " Missing: %s.".formatted(missing));
        return new QuorumLight(Quorum.valueOf(answer.text("quorum")), words);
    }

    private Decided.Row answer(Asked asked) {
        return rules.ask(TABLE, Map.of("attendance", asked.attendance()))
                .first()
                .orElseThrow();
    }

    record Asked(Attendance attendance, int version) {}
}
