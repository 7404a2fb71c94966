package org.secondopinion.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.secondopinion.cases.CaseFileSection.Audience;
import org.secondopinion.cases.CaseSheet;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.RedFlag;
import org.secondopinion.cases.Refusal;
import org.secondopinion.desk.TaskForm;
import org.secondopinion.desk.TaskPage;
import org.secondopinion.pathway.WorkList;
import org.secondopinion.records.RecordKind;
import org.secondopinion.records.receiving.PostedForm;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's tasks at the review desk, and each task with its case and its form. */
@Controller
@RequestMapping("/review")
class DeskController {

    private static final String TASK_PAGE = "desk/task";
    private static final int LONGEST_REASON = 2000;

    private final WorkList work;
    private final CaseSheet sheet;
    private final Cases cases;
    private final PostedForm documents;
    private final List<TaskPage> pages;

    DeskController(WorkList work, CaseSheet sheet, Cases cases, PostedForm documents, List<TaskPage> pages) {
        this.work = work;
        this.sheet = sheet;
        this.cases = cases;
        this.documents = documents;
        this.pages = pages;
    }

    @GetMapping
    String tasks(Authentication who, Model model) {
        model.addAttribute("tasks", work.tasksOf(who.getName()));
        return "desk/tasks";
    }

    @GetMapping("/tasks/{id}")
    String task(@PathVariable("id") String id, Authentication who, Model model) {
        var task = own(id, who);
        model.addAttribute("typed", Map.of());
        return pages.stream()
                .filter(page -> page.tasks().contains(task.key()))
                .findFirst()
                .map(page -> "redirect:" + page.address(id))
                .orElseGet(() -> show(task, form(id), who, model));
    }

    @PostMapping("/tasks/{id}")
    String complete(
            @PathVariable("id") String id,
            @RequestParam Map<String, String> typed,
            Authentication who,
            Model model,
            RedirectAttributes afterwards) {
        var task = own(id, who);
        var form = form(id);
        var faults = form.faults(typed);
        if (faults.isEmpty()) {
            try {
                work.complete(id, who.getName(), form.answers(typed));
                afterwards.addFlashAttribute("done", task.name());
                return "redirect:/review";
            } catch (Refusal refusal) {
                faults = List.of(refusal.getMessage());
            }
        }
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        return show(task, form, who, model);
    }

    /** Whoever reviews a case may see what cannot wait. */
    @PostMapping("/tasks/{id}/red-flag")
    String raiseRedFlag(
            @PathVariable("id") String id,
            @RequestParam RedFlag flag,
            @RequestParam(defaultValue = "") String reason,
            Authentication who,
            RedirectAttributes afterwards) {
        var task = own(id, who);
        try {
            if (reason.isBlank() || reason.length() > LONGEST_REASON) {
                throw new Refusal(
                        "Please write what you have seen, in at most %d characters.".formatted(LONGEST_REASON));
            }
            cases.raiseRedFlag(task.caseId(), flag, "%s (%s)".formatted(reason.strip(), who.getName()));
            afterwards.addFlashAttribute("raised", true);
        } catch (Refusal refusal) {
            afterwards.addFlashAttribute("faults", List.of(refusal.getMessage()));
            afterwards.addFlashAttribute("seen", reason);
        }
        return "redirect:/review/tasks/" + id;
    }

    /** What a translator has written may be sent as a file, too. */
    @PostMapping("/tasks/{id}/records")
    String send(
            @PathVariable("id") String id, HttpServletRequest request, Authentication who, RedirectAttributes after) {
        var task = own(id, who);
        if (!maySend(who)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        try {
            documents.receive(task.caseId(), request, who.getName());
            after.addFlashAttribute("arrived", true);
        } catch (Refusal refusal) {
            after.addFlashAttribute("faults", List.of(refusal.getMessage()));
        }
        return "redirect:/review/tasks/" + id;
    }

    private static boolean maySend(Authentication who) {
        return who.getAuthorities().stream()
                .anyMatch(group -> group.getAuthority().equals("translator"));
    }

    private WorkList.Work own(String id, Authentication who) {
        return work.task(id, who.getName())
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such task of yours."));
    }

    private String show(WorkList.Work task, TaskForm form, Authentication who, Model model) {
        model.addAttribute("task", task);
        model.addAttribute("form", form);
        model.addAttribute(
                "begun",
                work.begun(
                        task.id(),
                        form.fields().stream().map(TaskForm.Field::key).toList()));
        model.addAttribute("flags", RedFlag.values());
        model.addAttribute("maySend", maySend(who));
        model.addAttribute("kinds", RecordKind.values());
        model.addAttribute("sheet", sheet.read(task.caseId(), Audience.REVIEW, who.getName(), "/review"));
        return TASK_PAGE;
    }

    private TaskForm form(String taskId) {
        return work.form(taskId).map(TaskForm::of).orElse(new TaskForm(List.of()));
    }
}
