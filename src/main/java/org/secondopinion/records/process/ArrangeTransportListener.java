package org.secondopinion.records.process;

import static org.secondopinion.pathway.PathwayVariables.RECORD_REQUEST_ID;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.cases.Refusal;
import org.secondopinion.pathway.Form;
import org.secondopinion.records.specimens.Material;
import org.secondopinion.records.specimens.Passport;
import org.secondopinion.records.specimens.Specimens;
import org.secondopinion.records.specimens.TissueLeft;
import org.springframework.stereotype.Component;

@Component
class ArrangeTransportListener implements TaskListener {

    private final Specimens specimens;

    ArrangeTransportListener(Specimens specimens) {
        this.specimens = specimens;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        specimens.issue(UUID.fromString(RECORD_REQUEST_ID.in(task)), passport(form), form.by());
    }

    private static Passport passport(Form form) {
        return new Passport(
                form.choice("whatIsSent", Material.class),
                form.optionalNumber("pieces").orElseThrow(() -> new Refusal("'pieces' is needed. Please fill it in.")),
                form.optionalText("numberOfTheLaboratory").orElse(null),
                form.text("fromLaboratory"),
                form.optionalText("toLaboratory").orElse(null),
                form.optionalText("toCountry").orElse(null),
                form.choice("tissueLeft", TissueLeft.class),
                form.optionalText("lastTissueAgreedBy").orElse(null),
                form.optionalText("clearedBy").orElse(null),
                form.optionalText("courier").orElse(null),
                form.optionalText("trackingNumber").orElse(null),
                form.optionalDate("returnBy").orElse(null),
                form.optionalText("digitalAddress").orElse(null));
    }
}
