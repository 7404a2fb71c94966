package org.secondopinion.intake.process;

import java.util.EnumSet;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.intake.HonestNo;
import org.secondopinion.intake.OtherHelp;
import org.secondopinion.pathway.Form;
import org.springframework.stereotype.Component;

/** Takes the words of the honest no; whoever completes the task signs the letter. */
@Component
class WriteHonestNoListener implements TaskListener {

    private static final Map<String, OtherHelp> HELPS = Map.of(
            "cancerInformationLine", OtherHelp.CANCER_INFORMATION_LINE,
            "clinicalTrial", OtherHelp.CLINICAL_TRIAL,
            "palliativeCare", OtherHelp.PALLIATIVE_CARE,
            "localService", OtherHelp.LOCAL_SERVICE,
            "psychologicalAndSocialHelp", OtherHelp.PSYCHOLOGICAL_AND_SOCIAL_HELP);

    private final HonestNo honestNo;

    WriteHonestNoListener(HonestNo honestNo) {
        this.honestNo = honestNo;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        var helps = EnumSet.noneOf(OtherHelp.class);
        HELPS.forEach((field, help) -> {
            if (form.yes(field)) {
                helps.add(help);
            }
        });
        var words = new HonestNo.Words(
                form.text("why"),
                form.optionalText("whatWouldChangeThis"),
                helps,
                form.optionalText("otherHelp"),
                form.optionalText("doctorWhoAgrees"));
        honestNo.sign(form.caseId(), words, form.by());
    }
}
