package org.secondopinion.pathway.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.secondopinion.pathway.PathwayVariables;

/** What holds for every user task: nothing that was typed stays in the engine, and nothing typed is dropped. */
class UserTaskDefaults extends AbstractBpmnParseListener {

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, UserTaskDefaults::everythingTypedWasTaken);
    }

    private static void everythingTypedWasTaken(DelegateTask task) {
        var left = task.getVariableNames().stream()
                .filter(name -> !PathwayVariables.isDeclared(name))
                .sorted()
                .collect(Collectors.toCollection(java.util.ArrayList::new));
        if (!left.isEmpty()) {
            throw new IllegalStateException(
                    "Task %s has no place for %s; remove it from the form or store it in the task's listener"
                            .formatted(task.getTaskDefinitionKey(), List.copyOf(left)));
        }
    }
}
