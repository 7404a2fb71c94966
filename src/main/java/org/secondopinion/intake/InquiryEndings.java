package org.secondopinion.intake;

import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.CaseStatus;
import org.secondopinion.cases.Cases;
import org.secondopinion.messages.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ways in which an inquiry ends without a review; each is told to the family and closes the case. */
@Service
@Transactional
public class InquiryEndings {

    private final Cases cases;
    private final Outbox outbox;

    InquiryEndings(Cases cases, Outbox outbox) {
        this.cases = cases;
        this.outbox = outbox;
    }

    /** The answer and its reasons stand on the family's page, as a letter that it can keep. */
    public void sendHonestNo(CaseId caseId, String iteration) {
        end(caseId, "honest-no", iteration);
    }

    public void closeWithoutConsent(CaseId caseId, String iteration) {
        end(caseId, "inquiry-declined", iteration);
    }

    public void closeWithoutCostAgreement(CaseId caseId, String iteration) {
        end(caseId, "inquiry-declined", iteration);
    }

    private void end(CaseId caseId, String template, String iteration) {
        outbox.toFamily(caseId, template, iteration);
        cases.close(caseId, CaseStatus.DECLINED);
    }
}
