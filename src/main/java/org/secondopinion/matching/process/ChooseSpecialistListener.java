package org.secondopinion.matching.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.matching.Matching;
import org.secondopinion.pathway.Form;
import org.springframework.stereotype.Component;

@Component
class ChooseSpecialistListener implements TaskListener {

    private final Matching matching;

    ChooseSpecialistListener(Matching matching) {
        this.matching = matching;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        matching.choose(
                form.caseId(),
                form.optionalNumber("placeOnTheList").orElse(1),
                form.optionalNumber("specialistsNeeded"),
                form.optionalText("reason"));
    }
}
