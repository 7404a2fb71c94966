package org.secondopinion.report;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.CaseStatus;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a report gets its signature, or goes back with what has to change. */
@Service
@Transactional
public class ReportSigning {

    private final JdbcClient sql;
    private final ReportRows rows;
    private final Cases cases;
    private final Signers signers;
    private final Journal journal;
    private final Clock clock;

    ReportSigning(JdbcClient sql, ReportRows rows, Cases cases, Signers signers, Journal journal, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.cases = cases;
        this.signers = signers;
        this.journal = journal;
        this.clock = clock;
    }

    /** Takes the signature of a reviewer or chair, or the report back with what has to change; tells whether it is signed. */
    public boolean sign(CaseId caseId, Signature signature, String by) {
        signers.check(caseId, by);
        if (signature.decision() == Decision.SIGN) {
            sign(caseId, signature.hasRead(), by);
            return true;
        }
        sendBack(caseId, signature.whatToChange(), by);
        return false;
    }

    /** The disclaimer that stands above the signature is kept with it. */
    private void sign(CaseId caseId, boolean hasRead, String by) {
        if (!hasRead) {
            throw new Refusal("Please confirm that you have read the report before you sign it.");
        }
        var language = cases.get(caseId).contact().language();
        sql.sql("update reports set state = 'SIGNED', signed_by = ?, signed_at = ?, language = ?, disclaimer = ?,"
                        + " sent_back_by = null, sent_back_because = null where id = ?")
                .params(
                        by,
                        Timestamp.from(clock.instant()),
                        language,
                        Disclaimer.in(language).orElse(null),
                        rows.get(caseId).id())
                .update();
        journal.write(caseId, "Report signed by " + signers.nameOf(by), null);
    }

    private void sendBack(CaseId caseId, Optional<String> whatToChange, String by) {
        var because = whatToChange.orElseThrow(() -> new Refusal("What has to change before you sign?"));
        sql.sql("update reports set state = 'DRAFT', sent_back_by = ?, sent_back_because = ? where id = ?")
                .params(by, because, rows.get(caseId).id())
                .update();
        journal.write(caseId, "Report sent back by " + signers.nameOf(by), because);
    }

    /** Reminds the signer, unless the case rests or is closed. */
    public void remindSigner(CaseId caseId, String iteration) {
        if (cases.get(caseId).status() == CaseStatus.OPEN) {
            signers.write(caseId, "signature-reminder", iteration);
        }
    }

    /** What the person asked to sign decides. */
    public record Signature(Decision decision, boolean hasRead, Optional<String> whatToChange) {}

    public enum Decision {
        SIGN,
        SEND_BACK
    }
}
