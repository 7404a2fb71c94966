package org.secondopinion.report.process;

import static org.secondopinion.pathway.PathwayVariables.OPINIONS_DIFFER;

import java.util.EnumMap;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.pathway.Form;
import org.secondopinion.report.Concordance;
import org.secondopinion.report.Concordance.Comparison;
import org.secondopinion.summary.FirstOpinion.Field;
import org.springframework.stereotype.Component;

@Component
class CompareOpinionsListener implements TaskListener {

    private final Concordance concordance;

    CompareOpinionsListener(Concordance concordance) {
        this.concordance = concordance;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        var comparisons = new EnumMap<Field, Comparison>(Field.class);
        for (var field : Field.values()) {
            comparisons.put(field, form.choice(key(field), Comparison.class));
        }
        var reasons = form.optionalText("reasons").orElse("");
        var differ = concordance.compare(form.caseId(), comparisons, reasons, form.by());
        OPINIONS_DIFFER.set(task, differ);
    }

    static String key(Field field) {
        return switch (field) {
            case DIAGNOSIS -> "diagnosis";
            case HISTOLOGY_AND_GRADE -> "histologyAndGrade";
            case STAGE -> "stage";
            case BIOMARKERS -> "biomarkers";
            case INTENT -> "intent";
            case MODALITY -> "modality";
            case REGIMEN -> "regimen";
            case TRIAL -> "trial";
            case GOALS_OF_CARE -> "goalsOfCare";
        };
    }
}
