package org.secondopinion.broken.process;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Breaks two rules on purpose: glue that is public and reaches for the engine's services. */
public class CleverDelegate implements JavaDelegate {

    TaskService tasks;

    @Override
    public void execute(DelegateExecution execution) {}
}
