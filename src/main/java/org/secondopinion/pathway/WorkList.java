package org.secondopinion.pathway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The tasks of one person: those assigned to them and those that their groups may take. */
@Service
public class WorkList {

    private static final int ATTEMPTS_AGAINST_CONCURRENT_CHANGE = 8;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final FormService forms;
    private final IdentityService identity;
    private final People people;
    private final TaskSubjects subjects;
    private final TransactionOperations transaction;

    WorkList(
            TaskService tasks,
            RuntimeService runtime,
            HistoryService history,
            FormService forms,
            IdentityService identity,
            People people,
            TaskSubjects subjects,
            TransactionOperations transaction) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.history = history;
        this.forms = forms;
        this.identity = identity;
        this.people = people;
        this.subjects = subjects;
        this.transaction = transaction;
    }

    /** What the person may work on now, the most pressing first. */
    public List<Work> tasksOf(String username) {
        return open(username, query -> query)
                .sorted(Comparator.comparing(Work::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** Every open task of a case, the oldest first. */
    public List<Work> tasksOf(CaseId caseId) {
        var found = byCase(caseId)
                .orderByTaskCreateTime()
                .asc()
                .orderByTaskId()
                .asc()
                .list();
        var about = subjects.about(found);
        return found.stream().map(task -> work(task, caseId, about)).toList();
    }

    /** The open task of a case for one of several items, such as the inspection of one record. */
    public Optional<Work> taskAbout(CaseId caseId, String key, ProcessVariable<String> variable, String item) {
        return byCase(caseId).taskDefinitionKey(key).list().stream()
                .filter(task -> item.equals(tasks.getVariable(task.getId(), variable.name())))
                .findFirst()
                .map(task -> work(task, caseId, subjects.about(List.of(task))));
    }

    /** Moves the time by which an open task is due. */
    public void moveDue(Work task, Instant due) {
        tasks.setDueDate(task.id(), Date.from(due));
    }

    /** Somebody who may do a task: who has it, or the first of those whom it is offered to. */
    public Optional<String> doerOf(Work work) {
        return work.assignee() != null
                ? Optional.of(work.assignee())
                : tasks.getIdentityLinksForTask(work.id()).stream()
                        .map(IdentityLink::getGroupId)
                        .filter(Objects::nonNull)
                        // The chair before those who sit on the board.
                        .sorted()
                        .flatMap(group -> people.inGroup(group).stream())
                        .map(People.Person::username)
                        .findFirst();
    }

    /** One task, if it is this person's to do. */
    public Optional<Work> task(String taskId, String username) {
        return open(username, query -> query.taskId(taskId)).findFirst();
    }

    /** The task's form as Camunda Forms JSON; empty when the task has none. */
    public Optional<String> form(String taskId) {
        if (tasks.createTaskQuery()
                        .taskId(taskId)
                        .initializeFormKeys()
                        .singleResult()
                        .getCamundaFormRef()
                == null) {
            return Optional.empty();
        }
        try (var form = forms.getDeployedTaskForm(taskId)) {
            return Optional.of(new String(form.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the pathway has filled into a task's fields beforehand; most begin empty. */
    public Map<String, String> begun(String taskId, Collection<String> fields) {
        return tasks.getVariables(taskId, fields).entrySet().stream()
                .filter(field -> field.getValue() instanceof String)
                .collect(Collectors.toMap(Map.Entry::getKey, field -> (String) field.getValue()));
    }

    /**
     * Completes a task of this person with what was typed; an unassigned one becomes the person's with it.
     *
     * @throws Refusal with the sentence of the rule that does not hold; the task then stays open
     */
    public void complete(String taskId, String username, Map<String, Object> fields) {
        for (var attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> completeOnce(taskId, username, fields));
                return;
            } catch (ProcessEngineException failed) {
                var changedMeanwhile = failed instanceof OptimisticLockingException
                        || task(taskId, username).isEmpty();
                if (!changedMeanwhile || attempt == ATTEMPTS_AGAINST_CONCURRENT_CHANGE) {
                    throw failed;
                }
            }
        }
    }

    private void completeOnce(String taskId, String username, Map<String, Object> fields) {
        var work = task(taskId, username)
                .orElseThrow(() -> new Refusal("This task is done already, or it is somebody else's."));
        identity.setAuthentication(username, List.copyOf(groupsOf(username)));
        try {
            if (work.assignee() == null) {
                tasks.claim(taskId, username);
            }
            forms.submitTaskForm(taskId, fields);
        } catch (ProcessEngineException refused) {
            throw Stream.<Throwable>iterate(refused, Objects::nonNull, Throwable::getCause)
                    .filter(Refusal.class::isInstance)
                    .map(RuntimeException.class::cast)
                    .findFirst()
                    .orElse(refused);
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Whether the person does or did a task of this case, or one of the groups may take one now. */
    public boolean concerns(String username, Collection<String> groups, CaseId caseId) {
        return byCase(caseId).taskAssignee(username).count() > 0
                || byCase(caseId).taskCandidateGroupIn(List.copyOf(groups)).count() > 0
                || !groups.equals(Set.of("translator"))
                        && history.createHistoricTaskInstanceQuery()
                                        .processInstanceBusinessKey(caseId.reference())
                                        .taskAssignee(username)
                                        .count()
                                > 0;
    }

    private TaskQuery byCase(CaseId caseId) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseId.reference());
    }

    private Stream<Work> open(String username, UnaryOperator<TaskQuery> narrowed) {
        var assigned = narrowed.apply(tasks.createTaskQuery().taskAssignee(username));
        var groups = groupsOf(username);
        var offered = groups.isEmpty()
                ? Stream.<Task>empty()
                : narrowed.apply(tasks.createTaskQuery().taskCandidateGroupIn(List.copyOf(groups))).list().stream();
        return works(Stream.concat(assigned.list().stream(), offered).toList());
    }

    /** One query each for the cases and the items of all; a task whose instance has ended since the list was read is done. */
    private Stream<Work> works(List<Task> found) {
        var instances = found.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        if (instances.isEmpty()) {
            return Stream.empty();
        }
        var references = runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
        var about = subjects.about(found);
        return found.stream()
                .filter(task -> references.containsKey(task.getProcessInstanceId()))
                .map(task -> work(task, CaseId.of(references.get(task.getProcessInstanceId())), about));
    }

    private Set<String> groupsOf(String username) {
        return people.find(username).map(People.Person::groups).orElse(Set.of());
    }

    private static Work work(Task task, CaseId caseId, Map<String, String> about) {
        return new Work(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                Optional.ofNullable(task.getDescription()).orElse(""),
                about.get(task.getId()),
                caseId,
                task.getAssignee(),
                task.getCreateTime().toInstant(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                task.getPriority());
    }

    /** One open task; {@code key} is its id in the model; about, assignee and due may be null. */
    public record Work(
            String id,
            String key,
            String name,
            String description,
            String about,
            CaseId caseId,
            String assignee,
            Instant created,
            Instant due,
            int priority) {}
}
