package org.secondopinion.board;

import org.secondopinion.pathway.PathwayVariables;
import org.secondopinion.pathway.ProcessVariable;
import org.secondopinion.pathway.TaskSubject;
import org.springframework.stereotype.Component;

/** For which specialty of the panel a case is prepared. */
@Component
class SpecialtySubject implements TaskSubject {

    @Override
    public ProcessVariable<String> item() {
        return PathwayVariables.SPECIALTY;
    }

    @Override
    public String words(String item) {
        return Specialty.label(item);
    }
}
