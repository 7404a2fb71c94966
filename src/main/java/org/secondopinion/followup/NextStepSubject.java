package org.secondopinion.followup;

import java.util.UUID;
import org.secondopinion.pathway.PathwayVariables;
import org.secondopinion.pathway.ProcessVariable;
import org.secondopinion.pathway.TaskSubject;
import org.springframework.stereotype.Component;

/** Which recommendation is followed. */
@Component
class NextStepSubject implements TaskSubject {

    private final NextSteps steps;

    NextStepSubject(NextSteps steps) {
        this.steps = steps;
    }

    @Override
    public ProcessVariable<String> item() {
        return PathwayVariables.NEXT_STEP_ID;
    }

    @Override
    public String words(String item) {
        return steps.get(UUID.fromString(item)).words();
    }
}
