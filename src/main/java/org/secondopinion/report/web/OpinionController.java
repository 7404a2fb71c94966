package org.secondopinion.report.web;

import java.util.List;
import java.util.Map;
import org.secondopinion.cases.CaseFileSection.Audience;
import org.secondopinion.cases.CaseSheet;
import org.secondopinion.cases.Conflict;
import org.secondopinion.cases.ConsentKind;
import org.secondopinion.cases.Consents;
import org.secondopinion.cases.RedFlag;
import org.secondopinion.cases.Refusal;
import org.secondopinion.pathway.WorkList;
import org.secondopinion.pathway.WorkList.Work;
import org.secondopinion.report.drafts.TaskDraft;
import org.secondopinion.report.drafts.TaskDrafts;
import org.secondopinion.report.sheet.Ask;
import org.secondopinion.report.sheet.Asks;
import org.secondopinion.report.sheet.MarkerAdvice;
import org.secondopinion.report.sheet.Part;
import org.secondopinion.report.sheet.SheetRules;
import org.secondopinion.report.sheet.SheetRules.Fault;
import org.secondopinion.report.sheet.TypedSheet;
import org.secondopinion.summary.Standing;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/** Where a specialist writes an opinion: saved as it goes, handed in when nothing is lacking. */
@Controller
@RequestMapping("/review/opinions/{task}")
class OpinionController {

    private final WorkList work;
    private final Asks asks;
    private final TaskDrafts drafts;
    private final Consents consents;
    private final CaseSheet sheet;

    OpinionController(WorkList work, Asks asks, TaskDrafts drafts, Consents consents, CaseSheet sheet) {
        this.work = work;
        this.asks = asks;
        this.drafts = drafts;
        this.consents = consents;
        this.sheet = sheet;
    }

    @GetMapping
    String page(@PathVariable("task") String id, Authentication who, Model model) {
        return show(own(id, who), drafts.of(id, who.getName()), List.of(), model);
    }

    /** What the page's script sends while somebody types. */
    @PostMapping("/draft")
    ResponseEntity<Map<String, Object>> save(
            @PathVariable("task") String id, @RequestParam Map<String, String> sent, Authentication who) {
        var task = own(id, who);
        return SavedDraft.answer(() -> save(task, sent, who));
    }

    @PostMapping
    String handIn(
            @PathVariable("task") String id,
            @RequestParam Map<String, String> sent,
            Authentication who,
            Model model,
            RedirectAttributes next) {
        var task = own(id, who);
        TaskDraft draft;
        try {
            draft = save(task, sent, who);
        } catch (Conflict conflict) {
            var other = drafts.of(id, who.getName());
            model.addAttribute("conflict", conflict.getMessage());
            return show(task, SavedDraft.unsaved(sent, other), List.of(), model);
        } catch (Refusal refusal) {
            var before = drafts.of(id, who.getName());
            return show(task, SavedDraft.unsaved(sent, before), List.of(fault(refusal)), model);
        }
        if (!sent.containsKey("hand-in")) {
            model.addAttribute("saved", true);
            return show(task, draft, List.of(), model);
        }
        var faults = complete(task, draft, who);
        next.addFlashAttribute("done", task.name());
        return faults.isEmpty() ? "redirect:/review" : show(task, draft, faults, model);
    }

    private TaskDraft save(Work task, Map<String, String> sent, Authentication who) {
        return drafts.save(task.caseId(), task.id(), who.getName(), SavedDraft.fields(sent), SavedDraft.revision(sent));
    }

    private List<Fault> complete(Work task, TaskDraft draft, Authentication who) {
        if (!consents.stands(task.caseId(), ConsentKind.REVIEW)) {
            return List.of(new Fault("saved", "The family's consent to the review does not stand today."));
        }
        var ask = ask(task, who.getName());
        var typed = new TypedSheet(ask, draft);
        var faults = SheetRules.faults(ask, typed);
        if (!faults.isEmpty()) {
            return faults;
        }
        try {
            work.complete(task.id(), who.getName(), typed.form());
            return List.of();
        } catch (Refusal refusal) {
            return List.of(fault(refusal));
        }
    }

    private Ask ask(Work task, String reviewer) {
        return task.key().equals(OpinionTaskPage.AFTER_VISIT)
                ? asks.afterVisit(task.caseId(), reviewer)
                : asks.of(task.caseId(), reviewer);
    }

    private static Fault fault(Refusal refusal) {
        return new Fault("summary", refusal.getMessage());
    }

    private Work own(String id, Authentication who) {
        return work.task(id, who.getName())
                .filter(task -> OpinionTaskPage.TASKS.contains(task.key()))
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such task of yours."));
    }

    private String show(Work task, TaskDraft draft, List<Fault> faults, Model model) {
        model.addAttribute("task", task);
        model.addAttribute("consented", consents.stands(task.caseId(), ConsentKind.REVIEW));
        model.addAttribute("draft", draft);
        model.addAttribute("ask", ask(task, task.assignee()));
        model.addAttribute("faults", faults);
        model.addAttribute("parts", Part.values());
        model.addAttribute("standings", Standing.values());
        model.addAttribute("advice", MarkerAdvice.values());
        model.addAttribute("places", TypedSheet.OPTIONS);
        model.addAttribute("flags", RedFlag.values());
        model.addAttribute("sheet", sheet.read(task.caseId(), Audience.REVIEW, task.assignee(), "/review"));
        return "report/opinion";
    }
}
