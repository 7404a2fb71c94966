package org.secondopinion.clocks;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.secondopinion.cases.CaseStatus;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Urgency;
import org.secondopinion.messages.Outbox;
import org.secondopinion.pathway.People;
import org.secondopinion.pathway.Rules;
import org.secondopinion.pathway.WorkList;
import org.secondopinion.pathway.WorkList.Work;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One mail a person and working day about the tasks that are due or overdue, and one to the managers about those overdue
 * for longer than the table allows. They name cases and tasks, never patients.
 */
@Component
class Reminders {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);

    private final People people;
    private final WorkList work;
    private final Cases cases;
    private final Rules rules;
    private final WorkingDays workingDays;
    private final Outbox outbox;
    private final Clock clock;

    Reminders(
            People people,
            WorkList work,
            Cases cases,
            Rules rules,
            WorkingDays workingDays,
            Outbox outbox,
            Clock clock) {
        this.people = people;
        this.work = work;
        this.cases = cases;
        this.rules = rules;
        this.workingDays = workingDays;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Queues the mails of today, once; none on a day on which the company rests. */
    @Transactional
    public void queue() {
        var company = workingDays.ofCompany();
        var today = company.dateOf(clock.instant());
        if (company.calendar().on(today).isWorked()) {
            var late = new LinkedHashMap<String, String>();
            people.all().forEach(person -> late.putAll(remind(person, today, company)));
            escalate(late.values(), today);
        }
    }

    /** Answers what is overdue for too long, by task, since a task that nobody has taken is offered to several. */
    private Map<String, String> remind(People.Person person, LocalDate today, WorkingTime company) {
        var horizon = company.closing(company.dayAfter(today, 1));
        var due = work.tasksOf(person.username()).stream()
                .filter(task -> task.due() != null && !task.due().isAfter(horizon))
                .filter(task -> cases.get(task.caseId()).status() != CaseStatus.ON_HOLD)
                .toList();
        if (!due.isEmpty()) {
            var lines = due.stream().map(task -> line(task, company)).collect(Collectors.joining("\n"));
            outbox.aboutTheHouse(person.username(), "tasks-due", today.toString(), lines);
        }
        return due.stream()
                .filter(task -> isLongOverdue(task, company))
                .collect(Collectors.toMap(Work::id, task -> line(task, company) + doer(task, person)));
    }

    private static String doer(Work task, People.Person person) {
        return task.assignee() == null ? " (nobody has taken it)" : " (%s)".formatted(person.displayName());
    }

    private void escalate(Collection<String> late, LocalDate today) {
        if (!late.isEmpty()) {
            people.inGroup("manager")
                    .forEach(manager -> outbox.aboutTheHouse(
                            manager.username(), "tasks-overdue", today.toString(), String.join("\n", late)));
        }
    }

    private boolean isLongOverdue(Work task, WorkingTime company) {
        var urgency = cases.get(task.caseId()).urgency();
        return task.due().isBefore(clock.instant()) && company.between(task.due(), clock.instant()) > allowed(urgency);
    }

    private int allowed(Urgency urgency) {
        return rules.ask("Escalation", Map.of("urgency", urgency.name()))
                .first()
                .map(row -> row.number("overdueDays"))
                .orElse(0);
    }

    private String line(Work task, WorkingTime company) {
        var overdue = task.due().isBefore(clock.instant())
                ? ", overdue for %d working days".formatted(company.between(task.due(), clock.instant()))
                : "";
        return "%s: %s, due %s%s"
                .formatted(task.caseId(), task.name(), DAY.format(company.dateOf(task.due())), overdue);
    }
}
