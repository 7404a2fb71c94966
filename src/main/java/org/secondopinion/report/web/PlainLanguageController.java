package org.secondopinion.report.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Refusal;
import org.secondopinion.pathway.WorkList;
import org.secondopinion.pathway.WorkList.Work;
import org.secondopinion.report.ReportTexts;
import org.secondopinion.report.Reports;
import org.secondopinion.report.drafts.TaskDraft;
import org.secondopinion.report.drafts.TaskDrafts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where a coordinator puts a signed report into plain words, and sees how they compare with it. */
@Controller
@RequestMapping("/cases/{reference}/plain-language")
@PreAuthorize("@caseAccess.mayEdit(authentication, #reference)")
class PlainLanguageController {

    private final WorkList work;
    private final TaskDrafts drafts;
    private final Reports reports;

    PlainLanguageController(WorkList work, TaskDrafts drafts, Reports reports) {
        this.work = work;
        this.drafts = drafts;
        this.reports = reports;
    }

    @GetMapping
    String page(@PathVariable("reference") String reference, Authentication who, Model model) {
        return own(reference, who)
                .map(task -> show(task, drafts.of(task.id(), who.getName()), List.of(), model))
                .orElseGet(() -> nothing(reference, model));
    }

    /** What the page's script sends while somebody types; answered with what the check says now. */
    @PostMapping("/draft")
    ResponseEntity<Map<String, Object>> save(
            @PathVariable("reference") String reference, @RequestParam Map<String, String> sent, Authentication who) {
        var task = demanded(reference, who);
        var answer = SavedDraft.answer(() -> save(task, sent, who));
        if (!answer.getStatusCode().is2xxSuccessful()) {
            return answer;
        }
        var body = new HashMap<>(answer.getBody());
        body.put("check", PlainView.of(reports.last(task.caseId()), drafts.of(task.id(), who.getName())));
        return ResponseEntity.ok(body);
    }

    @PostMapping
    String handIn(
            @PathVariable("reference") String reference,
            @RequestParam Map<String, String> sent,
            Authentication who,
            Model model) {
        var task = demanded(reference, who);
        TaskDraft draft;
        try {
            draft = save(task, sent, who);
        } catch (Refusal refusal) {
            var before = drafts.of(task.id(), who.getName());
            return show(task, SavedDraft.unsaved(sent, before), List.of(refusal.getMessage()), model);
        }
        if (!sent.containsKey("hand-in")) {
            return show(task, draft, List.of(), model);
        }
        try {
            work.complete(task.id(), who.getName(), form(draft));
            return "redirect:/cases/%s/plain-language".formatted(reference);
        } catch (Refusal refusal) {
            return show(task, draft, List.of(refusal.getMessage()), model);
        }
    }

    private TaskDraft save(Work task, Map<String, String> sent, Authentication who) {
        return drafts.save(task.caseId(), task.id(), who.getName(), SavedDraft.fields(sent), SavedDraft.revision(sent));
    }

    /** The fields of the task's form; the reasons beside single differences stay in the draft. */
    private static Map<String, Object> form(TaskDraft draft) {
        var form = new HashMap<String, Object>();
        PlainView.PARTS.forEach(part -> form.put(part, draft.of(part)));
        form.put("whyDifferent", draft.of("whyDifferent"));
        form.put("checkedAgainstReport", !draft.of("checkedAgainstReport").isEmpty());
        return form;
    }

    private Optional<Work> own(String reference, Authentication who) {
        return work.tasksOf(CaseId.of(reference)).stream()
                .filter(task -> task.key().equals("Task_WritePlainLanguage"))
                .findFirst()
                .flatMap(task -> work.task(task.id(), who.getName()));
    }

    private Work demanded(String reference, Authentication who) {
        return own(reference, who)
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such task of yours."));
    }

    private String show(Work task, TaskDraft draft, List<String> faults, Model model) {
        var report = reports.last(task.caseId());
        var language = Locale.forLanguageTag(report.language());
        model.addAttribute("reference", task.caseId().reference());
        model.addAttribute("writing", true);
        model.addAttribute("report", report);
        model.addAttribute("language", language.getDisplayLanguage(Locale.ENGLISH));
        model.addAttribute("t", new ReportTexts("en"));
        model.addAttribute("headings", new ReportTexts(report.language()));
        model.addAttribute("draft", draft);
        model.addAttribute("faults", faults);
        model.addAttribute("check", PlainView.of(report, draft));
        return "report/plain-language";
    }

    private static String nothing(String reference, Model model) {
        model.addAttribute("reference", reference);
        model.addAttribute("writing", false);
        return "report/plain-language";
    }
}
