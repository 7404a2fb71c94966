package org.secondopinion.family;

import java.util.List;
import java.util.Optional;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.ConsentKind;
import org.secondopinion.cases.Consents;
import org.secondopinion.report.ledger.DoctorCall;
import org.secondopinion.report.ledger.DoctorCalls;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The call that a treating team is offered; it sees none without the patient's consent. */
@Service
@Transactional
public class TeamCalls {

    private final DoctorCalls calls;
    private final Cases cases;
    private final Consents consents;

    TeamCalls(DoctorCalls calls, Cases cases, Consents consents) {
        this.calls = calls;
        this.cases = cases;
        this.consents = consents;
    }

    @Transactional(readOnly = true)
    public Optional<Offered> offered(CaseId caseId) {
        return consents.stands(caseId, ConsentKind.HOME_TEAM)
                        && cases.get(caseId).status().isOpen()
                ? calls.open(caseId).map(call -> new Offered(call, calls.answers(call.id())))
                : Optional.empty();
    }

    /** Does nothing where nothing is offered. */
    public void answer(CaseId caseId, boolean isAccepted, String time, String name) {
        offered(caseId).ifPresent(call -> calls.answer(caseId, isAccepted, time, name));
    }

    /** The offer with all that was answered to it. */
    public record Offered(DoctorCall call, List<DoctorCall.Answer> answers) {}
}
