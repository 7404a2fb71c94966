package org.secondopinion.pathway.identity;

import static org.camunda.bpm.engine.authorization.Permissions.READ;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.secondopinion.pathway.People;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The filters that everybody finds in Tasklist. Expressions in stored queries are off, so "mine" is one filter for each
 * person and "today" is a date, written anew every night.
 */
@Component
@Order(20)
class SharedFilters implements ApplicationRunner {

    private static final List<String> READERS = List.of("coordinator", "board-coordinator", "manager");
    private static final int EXPEDITED = 75;

    private final FilterService filters;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final AuthorizationService authorizations;
    private final GroupRights rights;
    private final People people;
    private final Clock clock;

    SharedFilters(
            FilterService filters,
            TaskService tasks,
            RepositoryService repository,
            AuthorizationService authorizations,
            GroupRights rights,
            People people,
            Clock clock) {
        this.filters = filters;
        this.tasks = tasks;
        this.repository = repository;
        this.authorizations = authorizations;
        this.rights = rights;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        readers().forEach(this::ownTasks);
        READERS.forEach(group -> share(
                "My group's tasks (%s)".formatted(GroupsQuery.group(group).getName()),
                20,
                List.of(group),
                query -> query.taskCandidateGroup(group).includeAssignedTasks()));
        share("Urgent", 50, READERS, query -> query.taskMinPriority(EXPEDITED));
        byStage();
        renewDates();
    }

    /** New people get their own filter, and the dates move on. */
    @Scheduled(cron = "${second-opinion.filters-renewed-at:0 1 0 * * *}")
    void renew() {
        readers().forEach(this::ownTasks);
        renewDates();
    }

    private void renewDates() {
        var today = LocalDate.now(clock.withZone(ZoneId.systemDefault()));
        share("Due today", 30, READERS, query -> query.dueAfter(startOf(today)).dueBefore(startOf(today.plusDays(1))));
        share("Overdue", 40, READERS, query -> query.dueBefore(startOf(today)));
    }

    private void byStage() {
        repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .sorted(Comparator.comparing(model -> model.getName() == null ? model.getKey() : model.getName()))
                .forEach(model -> share(
                        "Stage: " + (model.getName() == null ? model.getKey() : model.getName()),
                        100,
                        READERS,
                        query -> query.processDefinitionKey(model.getKey())));
    }

    private List<String> readers() {
        return READERS.stream()
                .flatMap(group -> people.inGroup(group).stream())
                .map(People.Person::username)
                .distinct()
                .toList();
    }

    private void ownTasks(String username) {
        var filter = save("My tasks", username, 10, query -> query.taskAssignee(username));
        if (authorizations
                        .createAuthorizationQuery()
                        .userIdIn(username)
                        .resourceType(Resources.FILTER)
                        .resourceId(filter.getId())
                        .count()
                == 0) {
            var right = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            right.setUserId(username);
            right.setResource(Resources.FILTER);
            right.setResourceId(filter.getId());
            right.addPermission(READ);
            authorizations.saveAuthorization(right);
        }
    }

    private void share(String name, int place, List<String> groups, UnaryOperator<TaskQuery> query) {
        var filter = save(name, null, place, query);
        groups.forEach(group -> rights.grant(group, Resources.FILTER, filter.getId(), READ));
    }

    private Filter save(String name, String owner, int place, UnaryOperator<TaskQuery> query) {
        var named = filters.createTaskFilterQuery().filterName(name);
        var filter = (owner == null ? named : named.filterOwner(owner))
                .list().stream().findFirst().orElseGet(() -> filters.newTaskFilter(name));
        filter.setOwner(owner);
        filter.setQuery(query.apply(tasks.createTaskQuery())
                .orderByTaskPriority()
                .desc()
                .orderByDueDate()
                .asc());
        filter.setProperties(Map.of("priority", place, "refresh", true, "showUndefinedVariable", false));
        return filters.saveFilter(filter);
    }

    private static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
