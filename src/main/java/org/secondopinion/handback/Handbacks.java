package org.secondopinion.handback;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.CaseStatus;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.ConsentKind;
import org.secondopinion.cases.Consents;
import org.secondopinion.cases.Contact;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Refusal;
import org.secondopinion.handback.HandbackEvents.Kind;
import org.secondopinion.messages.Outbox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands a case back to its treating team: consent, letter, and its way there. */
@Service
@Transactional
public class Handbacks {

    private final JdbcClient sql;
    private final Cases cases;
    private final Consents consents;
    private final HandbackEvents history;
    private final Journal journal;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Handbacks(
            JdbcClient sql,
            Cases cases,
            Consents consents,
            HandbackEvents history,
            Journal journal,
            Outbox outbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.consents = consents;
        this.history = history;
        this.journal = journal;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /** Opens the handback; answers whether the patient consents to sending the report to the treating team. */
    public boolean assessConsent(CaseId caseId) {
        var consented = isConsented(caseId);
        sql.sql("insert into handbacks (id, case_reference, is_consented) values (?, ?, ?)"
                        + " on conflict (case_reference) do update set is_consented = excluded.is_consented")
                .params(UUID.randomUUID(), caseId.reference(), consented)
                .update();
        return consented;
    }

    /** Without consent the family gets the letter and decides who reads it. */
    public void giveLetterToFamily(CaseId caseId, String iteration) {
        outbox.toFamily(caseId, "letter-for-family", iteration);
        find(caseId).ifPresent(handback -> history.note(handback.id(), Kind.GIVEN_TO_FAMILY, null));
    }

    /** @throws Refusal when the language is none of ours */
    public void writeLetter(CaseId caseId, String language, String letter, String by) {
        if (!Contact.LANGUAGES.contains(language)) {
            throw new Refusal("Please choose the language that the treating team reads.");
        }
        sql.sql("update handbacks set language = ?, letter = ?, written_by = ?, written_at = ?"
                        + " where case_reference = ?")
                .params(language, letter, by, now(), caseId.reference())
                .update();
    }

    /**
     * Mails the link to the treating team; where no address is known the coordinator sends the letter by post. When the
     * consent was withdrawn since the letter was begun, the family gets it instead.
     */
    public void send(CaseId caseId, String iteration) {
        if (!isConsented(caseId)) {
            journal.write(caseId, "Handback not sent: the consent does not stand any more", null);
            giveLetterToFamily(caseId, iteration);
            return;
        }
        var mailed = outbox.toHomeTeam(caseId, languageOf(cases.get(caseId)), "handback-sent", iteration);
        sql.sql("update handbacks set sent_at = ?, is_mailed = ? where case_reference = ?")
                .params(now(), mailed, caseId.reference())
                .update();
        note(caseId, Kind.SENT);
        events.publishEvent(new HandbackSent(caseId));
    }

    /** Reminds the team; its coordinator has to call where there is no mail address. */
    public void remind(CaseId caseId, String iteration) {
        var file = cases.get(caseId);
        if (file.status() != CaseStatus.OPEN || !isConsented(caseId)) {
            return;
        }
        if (outbox.toHomeTeam(caseId, languageOf(file), "handback-reminder", iteration)) {
            note(caseId, Kind.REMINDED);
            events.publishEvent(new HandbackSent(caseId));
        } else {
            file.coordinator().ifPresent(name -> outbox.toStaff(caseId, name, "handback-to-be-asked", iteration));
        }
    }

    /** Tells the team that its question is answered. */
    public void sendAddendum(CaseId caseId, String iteration) {
        if (isConsented(caseId)) {
            outbox.toHomeTeam(caseId, languageOf(cases.get(caseId)), "handback-addendum", iteration);
            note(caseId, Kind.ADDENDUM_SENT);
            events.publishEvent(new HandbackSent(caseId));
        }
    }

    /** What the treating team may read: nothing before it is sent, and nothing without the family's consent. */
    @Transactional(readOnly = true)
    public Optional<Handback> forTeam(CaseId caseId) {
        return find(caseId).filter(handback -> handback.sentAt() != null && isConsented(caseId));
    }

    /** Notes that the team came in with the right code. */
    public void opened(CaseId caseId) {
        forTeam(caseId).ifPresent(handback -> {
            sql.sql("update handbacks set read_at = coalesce(read_at, ?) where id = ?")
                    .params(now(), handback.id())
                    .update();
            history.note(handback.id(), Kind.OPENED, null);
        });
    }

    public void escalate(CaseId caseId, String outcome, String by) {
        sql.sql("update handbacks set escalation = ?, escalated_by = ?, escalated_at = ? where case_reference = ?")
                .params(outcome, by, now(), caseId.reference())
                .update();
        find(caseId).ifPresent(handback -> history.note(handback.id(), Kind.ESCALATED, by));
    }

    /** The language that the treating team is written to in. */
    @Transactional(readOnly = true)
    public String languageOf(CaseFile file) {
        return find(file.id()).map(Handback::language).orElseGet(() -> TeamLanguage.usual(file.homeTeam()));
    }

    @Transactional(readOnly = true)
    public Optional<Handback> find(CaseId caseId) {
        return sql.sql("select id, is_consented, language, letter, written_by, sent_at, is_mailed, read_at, escalation"
                        + " from handbacks where case_reference = ?")
                .param(caseId.reference())
                .query(Handback.class)
                .optional();
    }

    private boolean isConsented(CaseId caseId) {
        return consents.stands(caseId, ConsentKind.HOME_TEAM);
    }

    private void note(CaseId caseId, Kind kind) {
        find(caseId).ifPresent(handback -> history.note(handback.id(), kind, null));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
