package org.secondopinion.pathway;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
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
        var about = about(open);
        return open.stream()
                .filter(task -> references.containsKey(task.getProcessInstanceId()))
                .map(task -> new Subject(
                        task.getId(), CaseId.of(references.get(task.getProcessInstanceId())), about.get(task.getId())))
                .toList();
    }

    /** By task; the only one of its name is not in it, nor one that was done a moment ago. */
    Map<String, String> about(Collection<Task> open) {
        if (open.isEmpty()) {
            return Map.of();
        }
        var items = itemsIn(open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()));
        var instances =
                items.stream().map(VariableInstance::getProcessInstanceId).collect(Collectors.toSet());
        var ofExecutions = items.stream()
                .filter(item -> item.getValue() != null)
                .collect(Collectors.groupingBy(
                        VariableInstance::getExecutionId,
                        Collectors.toMap(VariableInstance::getName, VariableInstance::getValue)));
        var about = new HashMap<String, String>();
        open.stream()
                .filter(task -> instances.contains(task.getProcessInstanceId()))
                .forEach(task -> words(Optional.ofNullable(ofExecutions.get(task.getExecutionId()))
                                .orElseGet(() -> itemsOf(task.getId())))
                        .ifPresent(words -> about.put(task.getId(), words)));
        return about;
    }

    private Optional<String> words(Map<String, Object> items) {
        return subjects.stream()
                .filter(subject -> items.get(subject.item().name()) != null)
                .map(subject -> subject.words((String) items.get(subject.item().name())))
                .findFirst();
    }

    /** One query for all: most tasks have no item, and most others have it in their own execution. */
    private List<VariableInstance> itemsIn(Set<String> instances) {
        return runtime.createVariableInstanceQuery()
                .processInstanceIdIn(instances.toArray(String[]::new))
                .variableNameIn(names().toArray(String[]::new))
                .list();
    }

    private List<String> names() {
        return subjects.stream().map(subject -> subject.item().name()).toList();
    }

    /** Those of an execution around the task's own, too. */
    private Map<String, Object> itemsOf(String taskId) {
        try {
            return tasks.getVariables(taskId, names());
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
