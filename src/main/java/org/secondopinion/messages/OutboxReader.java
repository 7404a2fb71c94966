package org.secondopinion.messages;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.secondopinion.cases.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mails that left the house, newest first. */
@Service
@Transactional(readOnly = true)
public class OutboxReader {

    private static final int PAGE = 100;

    private final JdbcClient sql;
    private final MailText texts;

    OutboxReader(JdbcClient sql, MailText texts) {
        this.sql = sql;
        this.texts = texts;
    }

    /** May write, like {@link #of}. */
    @Transactional
    public List<Sent> latest() {
        return sql
                .sql("select " + QueuedMail.COLUMNS
                        + " from outbox where sent_at is not null order by queued desc limit ?")
                .param(PAGE)
                .query(QueuedMail.class)
                .list()
                .stream()
                .map(this::sent)
                .toList();
    }

    /** Every mail of a case; may write, since the link of a mail that has not left yet is made here. */
    @Transactional
    public List<Sent> of(CaseId caseId) {
        return queued(caseId).map(this::sent).toList();
    }

    /** The mails of a case without their text, which would cost looking up a personal link for each. */
    List<Listed> listed(CaseId caseId) {
        return queued(caseId)
                .map(queued -> new Listed(
                        queued.sentAt(),
                        queued.queuedAt(),
                        String.join(", ", texts.addresses(queued)),
                        texts.subject(queued)))
                .toList();
    }

    private Stream<QueuedMail> queued(CaseId caseId) {
        return sql
                .sql("select " + QueuedMail.COLUMNS + " from outbox where case_reference = ? order by queued")
                .param(caseId.reference())
                .query(QueuedMail.class)
                .list()
                .stream();
    }

    private Sent sent(QueuedMail queued) {
        var mail = texts.of(queued);
        return new Sent(queued.sentAt(), queued.queuedAt(), String.join(", ", mail.to()), mail.subject(), mail.body());
    }

    /** {@code sentAt} is null while the mail waits. */
    public record Sent(Instant sentAt, Instant queuedAt, String to, String subject, String body) {}

    /** {@code sentAt} is null while the mail waits. */
    record Listed(Instant sentAt, Instant queuedAt, String to, String subject) {}
}
