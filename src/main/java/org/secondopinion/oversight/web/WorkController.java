package org.secondopinion.oversight.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import org.secondopinion.cases.Refusal;
import org.secondopinion.oversight.acting.Incidents;
import org.secondopinion.oversight.acting.OpenTasks;
import org.secondopinion.oversight.acting.Reassignment;
import org.secondopinion.pathway.People;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Open tasks and incidents of all cases, and what managers do about them. */
@RestController
@RequestMapping("/api/oversight")
@PreAuthorize("hasAuthority('manager')")
class WorkController {

    private final OpenTasks tasks;
    private final Reassignment reassignment;
    private final Incidents incidents;
    private final People people;

    WorkController(OpenTasks tasks, Reassignment reassignment, Incidents incidents, People people) {
        this.tasks = tasks;
        this.reassignment = reassignment;
        this.incidents = incidents;
        this.people = people;
    }

    record Given(
            @NotEmpty(message = "Choose the tasks.") List<String> tasks,
            @NotBlank(message = "Choose the person.") String assignee,

            @NotBlank(message = "Write the reason.")
            @Size(max = 2000, message = "This field takes at most 2000 characters. Please shorten it.")
            String reason) {}

    /** Somebody whom a task may be given to. */
    record Person(String login, String name, List<String> groups) {}

    /** Of one person, of one case, or of nobody yet among a group's; the next page begins behind the last id. */
    @GetMapping("/tasks")
    List<OpenTasks.Task> tasks(
            @RequestParam(required = false) String assignee,
            @RequestParam(required = false) String reference,
            @RequestParam(required = false) String group,
            @RequestParam(defaultValue = "") String after) {
        if (assignee != null) {
            return tasks.of(assignee, after);
        }
        if (reference != null) {
            return tasks.ofCase(reference, after);
        }
        if (group != null) {
            return tasks.ofNobody(group, after);
        }
        throw new Refusal("Say whose tasks: 'assignee', 'reference' or 'group'.");
    }

    @PostMapping("/tasks/assign")
    Reassignment.Result assign(@Valid @RequestBody Given given, Authentication who) {
        return reassignment.give(given.tasks(), given.assignee(), given.reason(), who.getName());
    }

    @GetMapping("/people")
    List<Person> people() {
        return people.all().stream()
                .map(person -> new Person(
                        person.username(),
                        person.displayName(),
                        person.groups().stream().sorted().toList()))
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    @GetMapping("/incidents")
    List<Incidents.Open> incidents(@RequestParam(defaultValue = "") String after) {
        return incidents.open(after);
    }

    @PostMapping("/incidents/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@PathVariable String id, Authentication who) {
        incidents.retry(id, who.getName());
    }
}
