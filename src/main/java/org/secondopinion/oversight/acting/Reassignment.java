package org.secondopinion.oversight.acting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Refusal;
import org.secondopinion.pathway.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives tasks to somebody else: one, or many at once; one that cannot be given keeps no other from it. */
@Service
public class Reassignment {

    private static final int MOST = 200;

    private final TaskService tasks;
    private final InTheNameOf inTheNameOf;
    private final OpenTasks open;
    private final People people;
    private final Deeds deeds;
    private final TransactionTemplate transaction;

    Reassignment(
            TaskService tasks,
            InTheNameOf inTheNameOf,
            OpenTasks open,
            People people,
            Deeds deeds,
            TransactionTemplate transaction) {
        this.tasks = tasks;
        this.inTheNameOf = inTheNameOf;
        this.open = open;
        this.people = people;
        this.deeds = deeds;
        this.transaction = transaction;
    }

    /** What came of it: the tasks that are the person's now, and why others are not. */
    public record Result(List<String> done, List<Refused> refused) {}

    public record Refused(String task, String why) {}

    /** @throws Refusal when there is no such person, or too many tasks are given at once */
    public Result give(List<String> ids, String login, String reason, String by) {
        if (ids.size() > MOST) {
            throw new Refusal("At most %d tasks are given at once; these are %d.".formatted(MOST, ids.size()));
        }
        var person = people.find(login).orElseThrow(() -> new Refusal("Nobody has this login."));
        var result = new Result(new ArrayList<>(), new ArrayList<>());
        for (var id : new LinkedHashSet<>(ids)) {
            try {
                transaction.executeWithoutResult(status -> give(id, person, reason, by));
                result.done().add(id);
            } catch (Refusal refusal) {
                result.refused().add(new Refused(id, refusal.getMessage()));
            }
        }
        return result;
    }

    private void give(String id, People.Person person, String reason, String by) {
        var task = open.one(id).orElseThrow(() -> new Refusal("This task is done already."));
        if (person.username().equals(task.assignee())) {
            throw new Refusal("'%s' is %s's already.".formatted(task.name(), person.displayName()));
        }
        mayDo(person, task);
        inTheNameOf.manager(by, () -> tasks.setAssignee(id, person.username()));
        var subject = "'%s' from %s to %s"
                .formatted(task.name(), task.assignee() == null ? "nobody" : task.assignee(), person.username());
        deeds.keep(CaseId.of(task.reference()), by, "Task reassigned", subject, reason);
    }

    /** Who may not see a case is not given one of its tasks. */
    private static void mayDo(People.Person person, OpenTasks.Task task) {
        var groups = task.offeredTo() == null
                ? List.<String>of()
                : Arrays.asList(task.offeredTo().split(", "));
        if (!groups.isEmpty() && groups.stream().noneMatch(person.groups()::contains)) {
            throw new Refusal("'%s' is done by %s; %s is none of them."
                    .formatted(task.name(), task.offeredTo(), person.displayName()));
        }
    }
}
