package org.secondopinion.preparation.process;

import static org.secondopinion.pathway.PathwayVariables.SERVICE_TYPE;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.pathway.Form;
import org.secondopinion.preparation.ServiceChoices;
import org.secondopinion.preparation.ServiceType;
import org.springframework.stereotype.Component;

@Component
class ChooseServiceListener implements TaskListener {

    private final ServiceChoices choices;

    ChooseServiceListener(ServiceChoices choices) {
        this.choices = choices;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        var chosen = form.choice("service", ServiceType.class);
        choices.choose(form.caseId(), chosen, form.optionalText("reason"), form.by());
        SERVICE_TYPE.set(task, chosen.name());
    }
}
