package org.secondopinion.oversight.acting;

import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Refusal;
import org.secondopinion.messages.Outbox;
import org.secondopinion.pathway.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks somebody to see to a case today: its coordinator, or whoever is named; the mail says which case and no more. */
@Service
@Transactional
public class Escalation {

    private final Cases cases;
    private final People people;
    private final Outbox outbox;
    private final Deeds deeds;

    Escalation(Cases cases, People people, Outbox outbox, Deeds deeds) {
        this.cases = cases;
        this.people = people;
        this.outbox = outbox;
        this.deeds = deeds;
    }

    /**
     * @param to a login, or null for the case's coordinator
     * @throws Refusal when the case is closed, or there is nobody to ask
     */
    public void escalate(CaseId caseId, String to, String reason, String by) {
        var file = OpenCase.of(cases, caseId);
        var login = to == null
                ? file.coordinator().orElseThrow(() -> new Refusal("The case has no coordinator yet; say whom to ask."))
                : to;
        var person = people.find(login).orElseThrow(() -> new Refusal("Nobody has this login."));
        outbox.toStaff(
                caseId, person.username(), "case-escalated", UUID.randomUUID().toString());
        deeds.keep(caseId, by, "Escalated", "to " + person.username(), reason);
    }
}
