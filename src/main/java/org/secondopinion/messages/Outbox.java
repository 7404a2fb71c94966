package org.secondopinion.messages;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Queues mails. A mail says that something is to be read or done and where; what it is stands on the page behind the
 * link, so that no mail and no subject carries a medical word.
 */
@Service
@Transactional
public class Outbox {

    private static final String HOUSE_LANGUAGE = "en";

    private final JdbcClient sql;
    private final Cases cases;
    private final Clock clock;

    Outbox(JdbcClient sql, Cases cases, Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * Queues the mail {@code template} to the family, in its language.
     *
     * @param iteration what makes this mail one of its kind for the case, such as an activity instance id; the same
     *     again queues nothing
     */
    public void toFamily(CaseId caseId, String template, String iteration) {
        var file = cases.get(caseId);
        queue(file, Recipient.FAMILY, file.contact().email(), file.contact().language(), template, iteration);
    }

    /** The same with an entry for the family's calendar; {@code detail} is what the template puts in. */
    public void toFamily(CaseId caseId, String template, String iteration, String detail, String calendar) {
        var file = cases.get(caseId);
        var contact = file.contact();
        queue(file, Recipient.FAMILY, contact.email(), contact.language(), template, iteration, detail, calendar);
    }

    /** Queues a mail that carries a one-time code for the family's page. */
    public void codeToFamily(CaseId caseId, String address, String language, String code) {
        queueCode(caseId, Recipient.FAMILY, address, language, code);
    }

    /** Queues a mail that carries a one-time code for the treating team's page. */
    public void codeToHomeTeam(CaseId caseId, String address, String language, String code) {
        queueCode(caseId, Recipient.HOME_TEAM, address, language, code);
    }

    /** Queues a mail that carries a one-time code for the page of a hospital that is asked for records. */
    public void codeToHospital(CaseId caseId, String address, String language, String code) {
        queueCode(caseId, Recipient.HOSPITAL, address, language, code);
    }

    /**
     * Queues a mail to a hospital that is asked for records by a link of its own.
     *
     * @param iteration what makes this mail one of its kind for the case; the same again queues nothing
     */
    public void toHospital(
            CaseId caseId, String address, String language, String template, String iteration, URI link) {
        queue(cases.get(caseId), Recipient.HOSPITAL, address, language, template, iteration, link.toString(), null);
    }

    private void queueCode(CaseId caseId, Recipient recipient, String address, String language, String code) {
        queue(
                cases.get(caseId),
                recipient,
                address,
                language,
                "access-code",
                UUID.randomUUID().toString(),
                code,
                null);
    }

    /** Queues a mail to the treating team, if an address is known; answers whether it is. */
    public boolean toHomeTeam(CaseId caseId, String template, String iteration) {
        return toHomeTeam(caseId, HOUSE_LANGUAGE, template, iteration);
    }

    /** The same in one of our languages. */
    public boolean toHomeTeam(CaseId caseId, String language, String template, String iteration) {
        var file = cases.get(caseId);
        var address = file.homeTeam().email();
        if (address == null) {
            return false;
        }
        queue(file, Recipient.HOME_TEAM, address, language, template, iteration);
        return true;
    }

    /** Queues a mail to a person with a login, at the address that the person's account has. */
    public void toStaff(CaseId caseId, String username, String template, String iteration) {
        queue(cases.get(caseId), Recipient.STAFF, username, HOUSE_LANGUAGE, template, iteration);
    }

    /** The same with an entry for the person's calendar; {@code detail} is what the template puts in. */
    public void toStaff(
            CaseId caseId, String username, String template, String iteration, String detail, String calendar) {
        queue(cases.get(caseId), Recipient.STAFF, username, HOUSE_LANGUAGE, template, iteration, detail, calendar);
    }

    /**
     * Queues a mail to a person with a login that belongs to no case; {@code detail} is what the template puts in, and
     * names no patient.
     */
    public void aboutTheHouse(String username, String template, String iteration, String detail) {
        insert(
                null,
                "%s:%s:%s".formatted(template, username, iteration),
                Recipient.STAFF,
                username,
                HOUSE_LANGUAGE,
                template,
                detail,
                null);
    }

    /**
     * Queues a mail to a member of a board, who may have no login; {@code detail} is what the template puts in.
     *
     * @param iteration what makes this mail one of its kind for the member; the same again queues nothing
     * @param calendar the iCalendar object that it carries, or null
     */
    public void toBoardMember(String address, String template, String iteration, String detail, String calendar) {
        insert(
                null,
                "%s:%s:%s".formatted(template, address, iteration),
                Recipient.BOARD_MEMBER,
                address,
                HOUSE_LANGUAGE,
                template,
                detail,
                calendar);
    }

    /**
     * Queues a mail to somebody who is about to ask us and has no case yet; {@code link} is what the template puts in.
     *
     * @param iteration what makes this mail one of its kind; the same again queues nothing
     */
    public void toAsker(String address, String language, String template, String iteration, URI link) {
        insert(
                null,
                "%s:%s".formatted(template, iteration),
                Recipient.FAMILY,
                address,
                language,
                template,
                link.toString(),
                null);
    }

    /** Queues a mail with the link by which a person sets the password of an account; {@code link} is its id. */
    public void passwordLink(String address, String template, UUID link) {
        insert(
                null,
                "%s:%s".formatted(template, link),
                Recipient.ACCOUNT,
                address,
                HOUSE_LANGUAGE,
                template,
                link.toString(),
                null);
    }

    /** Queues a mail to everybody in a group, such as {@code manager}. */
    public void toGroup(CaseId caseId, String group, String template, String iteration) {
        queue(cases.get(caseId), Recipient.GROUP, group, HOUSE_LANGUAGE, template, iteration);
    }

    /** Tries a mail anew that was given up; another one stays as it is. */
    public void sendAgain(UUID mailId) {
        sql.sql("update outbox set given_up_at = null, attempts = 0, try_again_at = now()"
                        + " where id = ? and given_up_at is not null")
                .param(mailId)
                .update();
    }

    /** Takes back what is queued for a case and not sent yet, except mails of these templates. */
    public void cancelAllBut(CaseId caseId, Set<String> kept) {
        sql.sql("update outbox set cancelled_at = :now where case_reference = :case and sent_at is null"
                        + " and given_up_at is null and cancelled_at is null and not template = any(:kept)")
                .param("now", Timestamp.from(clock.instant()))
                .param("case", caseId.reference())
                .param("kept", kept.toArray(String[]::new))
                .update();
    }

    private void queue(
            CaseFile file, Recipient recipient, String address, String language, String template, String iteration) {
        queue(file, recipient, address, language, template, iteration, null, null);
    }

    private void queue(
            CaseFile file,
            Recipient recipient,
            String address,
            String language,
            String template,
            String iteration,
            String detail,
            String calendar) {
        if (recipient == Recipient.FAMILY && !file.status().mayBeWrittenTo()) {
            return;
        }
        var who = recipient == Recipient.GROUP || recipient == Recipient.STAFF ? recipient + " " + address : recipient;
        var key = "%s:%s:%s:%s".formatted(file.id(), template, who, iteration);
        insert(file.id().reference(), key, recipient, address, language, template, detail, calendar);
    }

    private void insert(
            String caseReference,
            String key,
            Recipient recipient,
            String address,
            String language,
            String template,
            String detail,
            String calendar) {
        sql.sql(
                        "insert into outbox (id, message_key, case_reference, recipient, address, language, template, detail,"
                                + " calendar, queued_at, try_again_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now()) on conflict (message_key) do nothing")
                .params(
                        UUID.randomUUID(),
                        key,
                        caseReference,
                        recipient.name(),
                        address,
                        language,
                        template,
                        detail,
                        calendar,
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** Who a mail is for; {@code STAFF} and {@code GROUP} addresses are logins and groups until it is sent. */
    enum Recipient {
        FAMILY,
        HOME_TEAM,
        HOSPITAL,
        BOARD_MEMBER,
        ACCOUNT,
        STAFF,
        GROUP
    }
}
