package org.secondopinion.intake;

import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.ConsentKind;
import org.secondopinion.cases.Consents;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Urgency;
import org.secondopinion.messages.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens at once when a red flag is raised; it never says that there is no emergency. */
@Service
@Transactional
public class UrgentLane {

    private final Cases cases;
    private final Consents consents;
    private final Outbox outbox;
    private final Journal journal;

    UrgentLane(Cases cases, Consents consents, Outbox outbox, Journal journal) {
        this.cases = cases;
        this.consents = consents;
        this.outbox = outbox;
        this.journal = journal;
    }

    public void tellFamilyToAct(CaseId caseId, String iteration) {
        outbox.toFamily(caseId, "act-now", iteration);
    }

    /**
     * Tells it with consent or, without, in the patient's vital interest (Regulation (EU) 2016/679, articles 6(1)(d) and
     * 9(2)(c)); which of both is kept. Without an address of the home team, its coordinator is asked to telephone.
     */
    public void tellHomeTeam(CaseId caseId, String iteration) {
        if (outbox.toHomeTeam(caseId, "red-flag-raised", iteration)) {
            var ground =
                    consents.stands(caseId, ConsentKind.HOME_TEAM) ? "with consent" : "in the patient's vital interest";
            journal.write(caseId, "Home team told of the red flag, " + ground, null);
        } else {
            journal.write(caseId, "Home team not told of the red flag: no mail address known", null);
            outbox.toGroup(caseId, "coordinator", "home-team-to-be-called", iteration);
        }
    }

    public void expediteReview(CaseId caseId) {
        cases.changeUrgency(caseId, Urgency.URGENT);
    }

    public void confirmContact(CaseId caseId, String spokeWith, String agreed, String by) {
        journal.write(caseId, "Red flag: contact confirmed by " + by, "Spoke with %s: %s".formatted(spokeWith, agreed));
    }

    public void escalateToManager(CaseId caseId, String iteration) {
        outbox.toGroup(caseId, "manager", "contact-unconfirmed", iteration);
    }

    public void clearRedFlag(CaseId caseId, String reason, String by) {
        cases.clearRedFlags(caseId, "%s (%s)".formatted(reason, by));
    }
}
