package org.secondopinion.pathway;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Who does a task of a case; models call it as {@code ${caseCoordinator.of(execution)}}. */
public interface CasePerson {

    /** The login, or null when nobody is named yet and the task is the group's. */
    String of(DelegateExecution execution);
}
