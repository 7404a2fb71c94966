package org.secondopinion.handback;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.CaseStatus;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.ConsentKind;
import org.secondopinion.cases.Consents;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Refusal;
import org.secondopinion.messages.Outbox;
import org.secondopinion.pathway.Pathway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands a case back to its treating team and keeps what the team answers. */
@Service
@Transactional
public class Handbacks {

    private final JdbcClient sql;
    private final Cases cases;
    private final Consents consents;
    private final Journal journal;
    private final Outbox outbox;
    private final Pathway pathway;
    private final Clock clock;

    Handbacks(
            JdbcClient sql,
            Cases cases,
            Consents consents,
            Journal journal,
            Outbox outbox,
            Pathway pathway,
            Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.consents = consents;
        this.journal = journal;
        this.outbox = outbox;
        this.pathway = pathway;
        this.clock = clock;
    }

    /** Opens the handback; answers whether the patient consents to sending the report to the treating team. */
    public boolean assessConsent(CaseId caseId) {
        var consented = consents.stands(caseId, ConsentKind.HOME_TEAM);
        sql.sql("insert into handbacks (id, case_reference, is_consented) values (?, ?, ?)"
                        + " on conflict (case_reference) do update set is_consented = excluded.is_consented")
                .params(UUID.randomUUID(), caseId.reference(), consented)
                .update();
        return consented;
    }

    /** Without consent the family gets the letter and decides who reads it. */
    public void giveLetterToFamily(CaseId caseId, String iteration) {
        outbox.toFamily(caseId, "letter-for-family", iteration);
    }

    public void writeLetter(CaseId caseId, String letter, String by) {
        sql.sql("update handbacks set letter = ?, written_by = ?, written_at = ? where case_reference = ?")
                .params(letter, by, now(), caseId.reference())
                .update();
    }

    /**
     * Mails the link to the treating team; where no address is known the coordinator sends the letter by post. When the
     * consent was withdrawn since the letter was begun, the family gets it instead.
     */
    public void send(CaseId caseId, String iteration) {
        if (!consents.stands(caseId, ConsentKind.HOME_TEAM)) {
            journal.write(caseId, "Handback not sent: the consent does not stand any more", null);
            giveLetterToFamily(caseId, iteration);
            return;
        }
        var mailed = outbox.toHomeTeam(caseId, "handback-sent", iteration);
        sql.sql("update handbacks set sent_at = ?, is_mailed = ? where case_reference = ?")
                .params(now(), mailed, caseId.reference())
                .update();
    }

    public void remind(CaseId caseId, String iteration) {
        if (cases.get(caseId).status() == CaseStatus.OPEN && consents.stands(caseId, ConsentKind.HOME_TEAM)) {
            outbox.toHomeTeam(caseId, "handback-reminder", iteration);
        }
    }

    /** What the treating team may read: nothing before it is sent, and nothing without the family's consent. */
    @Transactional(readOnly = true)
    public Optional<Handback> forTeam(CaseId caseId) {
        return find(caseId)
                .filter(handback -> handback.sentAt() != null && consents.stands(caseId, ConsentKind.HOME_TEAM));
    }

    /** Notes that the team has opened the letter's page. */
    public void markRead(CaseId caseId) {
        sql.sql("update handbacks set read_at = coalesce(read_at, ?) where case_reference = ?")
                .params(now(), caseId.reference())
                .update();
    }

    /** The team's answer as a coordinator heard it. */
    public void recordAnswer(CaseId caseId, HomeTeamDecision decision, Optional<String> reason, String by) {
        if (decision != HomeTeamDecision.ADOPTED && reason.isEmpty()) {
            throw new Refusal(
                    "Please note the treating team's reason: it matters to the family and to our own figures.");
        }
        sql.sql("update handbacks set decision = ?, decision_reason = ?, answered_by = ?, answered_at = ?,"
                        + " read_at = coalesce(read_at, ?) where case_reference = ?")
                .params(decision.name(), reason.orElse(null), by, now(), now(), caseId.reference())
                .update();
    }

    /** The team's answer from its own page; the pathway goes on by it. */
    public void answer(CaseId caseId, HomeTeamDecision decision, Optional<String> reason, String doctor) {
        recordAnswer(caseId, decision, reason, doctor);
        pathway.homeTeamAnswered(
                caseId, find(caseId).map(Handback::id).orElseThrow(() -> new Refusal("Nothing was sent yet.")));
    }

    public void escalate(CaseId caseId, String outcome, String by) {
        sql.sql("update handbacks set escalation = ?, escalated_by = ?, escalated_at = ? where case_reference = ?")
                .params(outcome, by, now(), caseId.reference())
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Handback> find(CaseId caseId) {
        return sql.sql(
                        "select id, is_consented, letter, written_by, sent_at, is_mailed, read_at, decision,"
                                + " decision_reason, answered_by, answered_at, escalation from handbacks where case_reference = ?")
                .param(caseId.reference())
                .query(Handback.class)
                .optional();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
