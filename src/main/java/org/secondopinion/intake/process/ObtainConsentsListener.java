package org.secondopinion.intake.process;

import static org.secondopinion.pathway.PathwayVariables.CONSENTS_GIVEN;

import java.util.EnumSet;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.cases.Consent.Said;
import org.secondopinion.cases.ConsentKind;
import org.secondopinion.cases.ConsentWay;
import org.secondopinion.cases.Consents;
import org.secondopinion.cases.Refusal;
import org.secondopinion.pathway.Form;
import org.springframework.stereotype.Component;

/** Takes the consents, each for itself. */
@Component
class ObtainConsentsListener implements TaskListener {

    private static final Map<String, ConsentKind> FIELDS = Map.of(
            "reviewByOurSpecialists", ConsentKind.REVIEW,
            "nameShownToSpecialists", ConsentKind.IDENTITY_TO_SPECIALISTS,
            "reportToHomeTeam", ConsentKind.HOME_TEAM);

    private final Consents consents;

    ObtainConsentsListener(Consents consents) {
        this.consents = consents;
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
        var by = form.optionalText("whoGivesThem");
        var how = form.optionalChoice("howTheyWereGiven", ConsentWay.class);
        if (!given.isEmpty() && (by.isEmpty() || how.isEmpty())) {
            throw new Refusal("Please write who gives the consents, and choose how they were given.");
        }
        var said = new Said(by.orElse(form.by()), how.orElse(ConsentWay.FAMILY_PAGE), form.by());
        CONSENTS_GIVEN.set(task, consents.obtain(form.caseId(), given, said));
    }
}
