package org.secondopinion.handback;

import org.secondopinion.cases.Cases;
import org.secondopinion.cases.ConsentKind;
import org.secondopinion.cases.Consents;
import org.secondopinion.messages.Outbox;
import org.secondopinion.report.ledger.DoctorCallOffered;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the treating team that a call is offered to it, where the patient consents. */
@Component
class DoctorCallMail {

    private final Cases cases;
    private final Consents consents;
    private final Handbacks handbacks;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    DoctorCallMail(
            Cases cases, Consents consents, Handbacks handbacks, Outbox outbox, ApplicationEventPublisher events) {
        this.cases = cases;
        this.consents = consents;
        this.handbacks = handbacks;
        this.outbox = outbox;
        this.events = events;
    }

    @EventListener
    void tell(DoctorCallOffered offered) {
        var caseId = offered.caseId();
        if (consents.stands(caseId, ConsentKind.HOME_TEAM)) {
            var language = handbacks.languageOf(cases.get(caseId));
            outbox.toHomeTeam(
                    caseId, language, "doctor-call-offered", offered.call().toString());
            events.publishEvent(new HandbackSent(caseId));
        }
    }
}
