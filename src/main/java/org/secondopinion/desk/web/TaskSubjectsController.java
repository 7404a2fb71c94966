package org.secondopinion.desk.web;

import java.util.List;
import java.util.Set;
import org.secondopinion.pathway.TaskSubjects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What Tasklist writes on its cards, since tasks of one name look alike there. */
@RestController
class TaskSubjectsController {

    private static final Set<String> READ_CASES = Set.of("coordinator", "board-coordinator");

    private final TaskSubjects subjects;

    TaskSubjectsController(TaskSubjects subjects) {
        this.subjects = subjects;
    }

    @GetMapping("/api/tasks")
    @PreAuthorize("hasAnyAuthority('coordinator', 'board-coordinator', 'manager')")
    List<Card> cards(@RequestParam List<String> id, Authentication who) {
        var readsCases = who.getAuthorities().stream().anyMatch(group -> READ_CASES.contains(group.getAuthority()));
        return subjects.of(id).stream()
                .map(subject ->
                        new Card(subject.task(), subject.caseId().reference(), readsCases ? subject.about() : null))
                .toList();
    }

    /** {@code about} is null where one task of the name is open only, and for who may not read the case. */
    record Card(String task, String reference, String about) {}
}
