package org.secondopinion.followup;

import java.util.List;
import java.util.Set;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.CaseStatus;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Journal;
import org.secondopinion.messages.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How cases end that do not reach their follow-up. */
@Service
@Transactional
public class Closing {

    private static final String CALL_OFF = "call-with-family-cancelled";
    private static final Set<String> STILL_TOLD =
            Set.of("act-now", "red-flag-raised", "home-team-to-be-called", "call-cancelled", CALL_OFF);
    private static final List<String> CALLERS = List.of("coordinator", "manager");

    private final Cases cases;
    private final Journal journal;
    private final Outbox outbox;

    Closing(Cases cases, Journal journal, Outbox outbox) {
        this.cases = cases;
        this.journal = journal;
        this.outbox = outbox;
    }

    /** Ends a case for which no specialist was found, and tells the family. */
    public void closeUnreviewed(CaseId caseId) {
        cases.close(caseId, CaseStatus.NOT_REVIEWED);
        outbox.toFamily(caseId, "not-reviewed", "once");
    }

    /**
     * Ends a case whose family withdrew; that a call is off goes out all the same. With an open red flag the advice to act still goes out, and since the urgent lane
     * ends with the pathway, coordinators and managers are asked to call.
     */
    public void closeWithdrawn(CaseId caseId) {
        cases.close(caseId, CaseStatus.WITHDRAWN);
        outbox.cancelAllBut(caseId, STILL_TOLD);
        outbox.toFamily(caseId, "withdrawal-confirmed", "once");
        if (!cases.get(caseId).redFlags().isEmpty()) {
            CALLERS.forEach(group -> outbox.toGroup(caseId, group, "withdrawn-with-red-flag", "once"));
        }
    }

    /** Nothing more goes out on a case whose patient has died; only reviewers are told that no call takes place. */
    public void stopMessages(CaseId caseId) {
        outbox.cancelAllBut(caseId, Set.of(CALL_OFF));
    }

    public void settleWithdrawal(CaseId caseId, String whatWasSettled) {
        journal.write(caseId, "Withdrawal settled", whatWasSettled);
    }

    public void closeWithCare(CaseId caseId, String note) {
        journal.write(caseId, "Case closed with care", note);
    }

    public void resume(CaseId caseId, String note) {
        cases.resume(caseId, note);
    }
}
