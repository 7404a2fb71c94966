package org.secondopinion.family;

import java.util.Set;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Consent.Said;
import org.secondopinion.cases.ConsentKind;
import org.secondopinion.cases.Consents;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.RedFlag;
import org.secondopinion.cases.Refusal;
import org.secondopinion.messages.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a family may do on its page; a refusal is a sentence in its language. */
@Service
@Transactional
public class FamilyActions {

    private static final int LONGEST_MESSAGE = 2000;

    private final Cases cases;
    private final Consents consents;
    private final Journal journal;
    private final Outbox outbox;

    FamilyActions(Cases cases, Consents consents, Journal journal, Outbox outbox) {
        this.cases = cases;
        this.consents = consents;
        this.journal = journal;
        this.outbox = outbox;
    }

    /**
     * The family tells of something new; a sign that cannot wait opens the urgent lane at once.
     *
     * @throws Refusal when nothing is written and no sign is ticked
     */
    public void tell(CaseId caseId, Set<RedFlag> signs, String message) {
        refuseIf(signs.isEmpty() && message.isBlank(), caseId, "tell.nothing");
        refuseIf(message.length() > LONGEST_MESSAGE, caseId, "tell.long");
        if (signs.isEmpty()) {
            journal.write(caseId, "Message of the family", message.strip());
            outbox.toGroup(
                    caseId, "coordinator", "family-wrote", UUID.randomUUID().toString());
        } else {
            cases.raiseRedFlags(
                    caseId, signs, message.isBlank() ? "Ticked by the family on its page" : message.strip());
        }
    }

    /** @throws Refusal when the case is closed */
    public void consent(CaseId caseId, ConsentKind kind) {
        var file = cases.get(caseId);
        refuseIf(!file.status().isOpen(), caseId, "consents.closed");
        consents.give(caseId, Set.of(kind), Said.onPage(file));
    }

    public void withdrawConsent(CaseId caseId, ConsentKind kind) {
        refuseIf(!consents.stands(caseId, kind), caseId, "consents.gone");
        consents.withdraw(caseId, kind, Said.onPage(cases.get(caseId)));
    }

    public void withdraw(CaseId caseId, String reason) {
        cases.withdraw(caseId, reason);
    }

    private void refuseIf(boolean wrong, CaseId caseId, String text) {
        if (wrong) {
            throw new Refusal(new Words(cases.get(caseId).contact().language()).of(text));
        }
    }
}
