package org.secondopinion.pathway;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.secondopinion.cases.CaseId;
import org.springframework.stereotype.Service;

/** Whose case open tasks belong to, and which of several items each is about. */
@Service
public class TaskSubjects {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final List<TaskSubject> subjects;

    TaskSubjects(TaskService tasks, RuntimeService runtime, List<TaskSubject> subjects) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.subjects = subjects;
    }

    /** Those of these tasks that are still open. */
    public List<Subject> of(Collection<String> taskIds) {
        var open =
                tasks.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).list();
        var instances = open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        if (instances.isEmpty()) {
            return List.of();
        }
        var references = runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
        return open.stream()
                .filter(task -> references.containsKey(task.getProcessInstanceId()))
                .map(task -> new Subject(
                        task.getId(),
                        CaseId.of(references.get(task.getProcessInstanceId())),
                        about(task.getId()).orElse(null)))
                .toList();
    }

    /** Empty when there is one task of this name only, and for a task that was done a moment ago. */
    Optional<String> about(String taskId) {
        var items = itemsOf(taskId);
        return subjects.stream()
                .filter(subject -> items.get(subject.item().name()) != null)
                .map(subject -> subject.words((String) items.get(subject.item().name())))
                .findFirst();
    }

    private Map<String, Object> itemsOf(String taskId) {
        var names = subjects.stream().map(subject -> subject.item().name()).toList();
        try {
            return tasks.getVariables(taskId, names);
        } catch (RuntimeException failed) {
            // While somebody completes the task the engine stumbles here in more than one way.
            if (tasks.createTaskQuery().taskId(taskId).count() > 0) {
                throw failed;
            }
            return Map.of();
        }
    }

    /** {@code about} may be null. */
    public record Subject(String task, CaseId caseId, String about) {}
}
