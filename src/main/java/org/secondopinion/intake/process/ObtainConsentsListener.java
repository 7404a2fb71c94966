package org.secondopinion.intake.process;

import static org.secondopinion.pathway.PathwayVariables.CONSENTS_GIVEN;

import java.util.EnumSet;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.ConsentKind;
import org.secondopinion.pathway.Form;
import org.springframework.stereotype.Component;

/** Takes the consents, each for itself. */
@Component
class ObtainConsentsListener implements TaskListener {

    private static final Map<String, ConsentKind> FIELDS = Map.of(
            "reviewByOurSpecialists", ConsentKind.REVIEW,
            "nameShownToSpecialists", ConsentKind.IDENTITY_TO_SPECIALISTS,
            "reportToHomeTeam", ConsentKind.HOME_TEAM);

    private final Cases cases;

    ObtainConsentsListener(Cases cases) {
        this.cases = cases;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        var given = EnumSet.noneOf(ConsentKind.class);
        FIELDS.forEach((field, kind) -> {
            if (form.yes(field)) {
                given.add(kind);
            }
        });
        cases.recordConsents(form.caseId(), given);
        CONSENTS_GIVEN.set(task, given.contains(ConsentKind.REVIEW));
    }
}
