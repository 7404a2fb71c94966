package org.secondopinion.report.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.secondopinion.cases.Refusal;
import org.secondopinion.pathway.Form;
import org.secondopinion.report.visit.Invitation;
import org.secondopinion.report.visit.LocalContact;
import org.secondopinion.report.visit.Visits;
import org.springframework.stereotype.Component;

@Component
class WriteInvitationLetterListener implements TaskListener {

    private final Visits visits;

    WriteInvitationLetterListener(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = Form.of(task);
        var contact = new LocalContact(
                form.text("localContact"),
                form.text("roleOfTheContact"),
                form.text("telephoneOfTheContact"),
                form.text("hoursOfTheContact"));
        var letter = new Invitation(
                form.text("nameInThePassport"),
                form.optionalText("passportNumber").orElse(null),
                form.optionalText("whoComesAlong").orElse(null),
                form.date("arrival"),
                form.date("departure"),
                form.choice("languageOfTheConsulate", Language.class).name().toLowerCase(),
                contact);
        if (!form.yes("readAndSign")) {
            throw new Refusal("The letter carries your name. Please read it and sign.");
        }
        visits.writeLetter(form.caseId(), letter, form.by());
    }

    private enum Language {
        EN,
        DE,
        ZH,
        HI
    }
}
