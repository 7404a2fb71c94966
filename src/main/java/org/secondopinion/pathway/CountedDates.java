package org.secondopinion.pathway;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.secondopinion.cases.CaseId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The due dates of open tasks and the dates of timers that models compute, to be counted again and moved together. */
@Service
@Transactional
public class CountedDates {

    private static final String URGENT_LANE = "UrgentCare";
    private static final String DUE_DATE = "dueDate";
    private static final boolean ALSO_WHAT_REPEATS = true;

    private final TaskService tasks;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final RepositoryService repository;
    private final Map<String, DateExpressions> models = new ConcurrentHashMap<>();

    CountedDates(
            TaskService tasks,
            ManagementService management,
            RuntimeService runtime,
            HistoryService history,
            RepositoryService repository) {
        this.tasks = tasks;
        this.management = management;
        this.runtime = runtime;
        this.history = history;
        this.repository = repository;
    }

    /** Everything that is open; a due date that a person set is not counted any more. */
    @Transactional(readOnly = true)
    public List<CountedDate> open() {
        var setByHand = history.createUserOperationLogQuery().property(DUE_DATE).list().stream()
                .map(UserOperationLogEntry::getTaskId)
                .collect(Collectors.toSet());
        return of(
                runtime.createProcessInstanceQuery().list(),
                tasks.createTaskQuery().active().list().stream().filter(task -> !setByHand.contains(task.getId())),
                management.createJobQuery().timers().list().stream());
    }

    @Transactional(readOnly = true)
    public List<CountedDate> open(CaseId caseId) {
        var instances = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.reference())
                .list();
        return of(
                instances,
                each(
                                instances,
                                id -> tasks.createTaskQuery()
                                        .processInstanceId(id)
                                        .list())
                        .filter(task -> !isSetByHand(task)),
                each(
                        instances,
                        id -> management
                                .createJobQuery()
                                .timers()
                                .processInstanceId(id)
                                .list()));
    }

    public void move(CountedDate date, Instant to) {
        if (date.isTimer()) {
            management.setJobDuedate(date.id(), Date.from(to), ALSO_WHAT_REPEATS);
        } else {
            tasks.setDueDate(date.id(), Date.from(to));
        }
    }

    private boolean isSetByHand(Task task) {
        return history.createUserOperationLogQuery()
                        .taskId(task.getId())
                        .property(DUE_DATE)
                        .count()
                > 0;
    }

    private static <T> Stream<T> each(List<ProcessInstance> instances, Function<String, List<T>> found) {
        return instances.stream().map(ProcessInstance::getId).map(found).flatMap(List::stream);
    }

    private List<CountedDate> of(List<ProcessInstance> instances, Stream<Task> open, Stream<Job> timers) {
        var cases = instances.stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
        var dates = Stream.concat(
                open.filter(task -> task.getDueDate() != null && cases.containsKey(task.getProcessInstanceId()))
                        .map(task -> date(task, cases.get(task.getProcessInstanceId()))),
                timers.filter(timer -> timer.getDuedate() != null && cases.containsKey(timer.getProcessInstanceId()))
                        .map(timer -> date(timer, cases.get(timer.getProcessInstanceId()))));
        return dates.filter(date -> date.expression() != null).toList();
    }

    private CountedDate date(Task task, String reference) {
        var model = model(task.getProcessDefinitionId());
        return new CountedDate(
                task.getId(),
                false,
                CaseId.of(reference),
                task.getName(),
                model.ofTask(task.getTaskDefinitionKey()),
                task.getCreateTime().toInstant(),
                task.getDueDate().toInstant(),
                isUrgent(task.getProcessDefinitionId()));
    }

    private CountedDate date(Job timer, String reference) {
        var model = model(timer.getProcessDefinitionId());
        var event = model.eventOf(timer.getJobDefinitionId());
        return new CountedDate(
                timer.getId(),
                true,
                CaseId.of(reference),
                model.nameOf(event),
                model.ofTimer(event),
                timer.getCreateTime().toInstant(),
                timer.getDuedate().toInstant(),
                isUrgent(timer.getProcessDefinitionId()));
    }

    private static boolean isUrgent(String definition) {
        return definition.startsWith(URGENT_LANE + ":");
    }

    /** A deployed model never changes. */
    private DateExpressions model(String definition) {
        return models.computeIfAbsent(
                definition,
                id -> DateExpressions.of(
                        repository.getBpmnModelInstance(id),
                        management.createJobDefinitionQuery().processDefinitionId(id).list().stream()
                                .collect(Collectors.toMap(JobDefinition::getId, JobDefinition::getActivityId))));
    }
}
