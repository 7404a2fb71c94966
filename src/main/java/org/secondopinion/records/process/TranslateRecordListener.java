package org.secondopinion.records.process;

import static org.secondopinion.pathway.PathwayVariables.RECORD_REQUEST_ID;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.cases.Refusal;
import org.secondopinion.pathway.Form;
import org.secondopinion.records.translation.Certified;
import org.secondopinion.records.translation.Translations;
import org.springframework.stereotype.Component;

@Component
class TranslateRecordListener implements TaskListener {

    private final Translations translations;

    TranslateRecordListener(Translations translations) {
        this.translations = translations;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        var certified = new Certified(
                form.text("languageOfTheOriginal"),
                form.text("translation"),
                form.text("certificate"),
                form.optionalText("differencesExplained").orElse(null));
        if (!form.yes("certified")) {
            throw new Refusal("A translation is certified by its translator; please tick the box when it is.");
        }
        translations.keep(UUID.fromString(RECORD_REQUEST_ID.in(task)), certified, form.by());
    }
}
