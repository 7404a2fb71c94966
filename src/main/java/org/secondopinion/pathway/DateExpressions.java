package org.secondopinion.pathway;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What a model says of the due dates of its tasks and the dates of its timers. */
record DateExpressions(
        Map<String, String> tasks, Map<String, String> timers, Map<String, String> names, Map<String, String> events) {

    static DateExpressions of(BpmnModelInstance model, Map<String, String> eventsOfJobs) {
        var tasks = new HashMap<String, String>();
        model.getModelElementsByType(UserTask.class).forEach(task -> tasks.put(task.getId(), task.getCamundaDueDate()));
        var timers = new HashMap<String, String>();
        var names = new HashMap<String, String>();
        each(model.getModelElementsByType(CatchEvent.class), timers, names);
        return new DateExpressions(tasks, timers, names, eventsOfJobs);
    }

    private static void each(Collection<CatchEvent> events, Map<String, String> timers, Map<String, String> names) {
        for (var event : events) {
            names.put(event.getId(), event.getName());
            event.getEventDefinitions().stream()
                    .filter(TimerEventDefinition.class::isInstance)
                    .map(TimerEventDefinition.class::cast)
                    .flatMap(timer -> Stream.of(timer.getTimeDate(), timer.getTimeCycle()))
                    .filter(Objects::nonNull)
                    .forEach(date ->
                            timers.put(event.getId(), date.getTextContent().strip()));
        }
    }

    String ofTask(String id) {
        return tasks.get(id);
    }

    String eventOf(String jobDefinition) {
        return events.get(jobDefinition);
    }

    /** Null for a timer that waits for a duration. */
    String ofTimer(String event) {
        return timers.get(event);
    }

    String nameOf(String event) {
        return names.get(event);
    }
}
