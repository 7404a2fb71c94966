package org.secondopinion.demo;

import java.util.HashMap;
import java.util.Map;
import org.secondopinion.pathway.WorkList;
import org.secondopinion.report.drafts.TaskDrafts;
import org.secondopinion.report.sheet.Ask;
import org.secondopinion.report.sheet.Asks;
import org.secondopinion.report.sheet.Part;
import org.secondopinion.report.sheet.TypedSheet;
import org.secondopinion.summary.FirstOpinion.Field;
import org.secondopinion.summary.Standing;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Types an opinion on its page as a specialist does who agrees with most of the first one. */
@Component
@Profile("demo")
class TypicalOpinion {

    private static final String AFTER_VISIT = "Task_WriteVisitOpinion";

    private final Asks asks;
    private final TaskDrafts drafts;
    private final WorkList work;

    TypicalOpinion(Asks asks, TaskDrafts drafts, WorkList work) {
        this.asks = asks;
        this.drafts = drafts;
        this.work = work;
    }

    static boolean isAskedIn(String task) {
        return task.equals("Task_WriteOpinion") || task.equals(AFTER_VISIT);
    }

    /** Saves what was typed and answers what the task's form takes of it; {@code otherwise} goes before the usual words. */
    Map<String, Object> type(WorkList.Work task, Map<String, String> otherwise) {
        var writer = work.doerOf(task).orElseThrow();
        var ask = task.key().equals(AFTER_VISIT)
                ? asks.afterVisit(task.caseId(), writer)
                : asks.of(task.caseId(), writer);
        var typed = usual(ask);
        typed.putAll(otherwise);
        var seen = drafts.of(task.id(), writer).revision();
        return new TypedSheet(ask, drafts.save(task.caseId(), task.id(), writer, typed, seen)).form();
    }

    private static Map<String, String> usual(Ask ask) {
        var typed = new HashMap<>(Map.of(
                "finding-" + Part.PATHOLOGY, "The slides sent support the diagnosis of the first report.",
                "finding-" + Part.IMAGING, "The images sent show nothing that the first report leaves out.",
                "finding-" + Part.PLAN, "The plan fits the stage and the patient's state."));
        for (var field : Field.values()) {
            var isSaid = ask.first().containsKey(field);
            typed.put("verdict-" + field, (isSaid ? Standing.CONFIRMS : Standing.CANNOT_SAY).name());
        }
        ask.markers().forEach(marker -> typed.put("marker-" + marker.code(), "BEFORE_TREATMENT"));
        for (var number = 1; number <= ask.questions().size(); number++) {
            typed.put("answer-" + number, "The plan is reasonable; the recommendations say what should come first.");
        }
        typed.putAll(option(ask));
        typed.putAll(Map.of(
                "summary", "The records seen support the first opinion in what matters most.",
                "recommendation", "Await open results for at most ten days, then begin.\nSee a dietician.",
                "confidence", "HIGH",
                "video", "NO"));
        return typed;
    }

    private static Map<String, String> option(Ask ask) {
        return Map.of(
                "option-1-name", ask.plans().stream().findFirst().orElse("The treatment planned at home"),
                "option-1-benefits", "It can begin at home without delay.",
                "option-1-burdens", "Its side effects are those that the treating team has explained.",
                "option-1-uncertainty", "How long it holds the disease cannot be foretold for one person.");
    }
}
