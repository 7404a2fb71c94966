package org.secondopinion.messages;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.secondopinion.pathway.Pathway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is queued, one row in a transaction of its own; several nodes never take the same row. A failed mail is
 * tried again after one minute, or what {@code second-opinion.outbox-first-pause} says, then twice as long each time;
 * after {@value #ATTEMPTS} attempts, most of a day, it becomes an incident.
 */
@Component
class Dispatcher {

    static final int ATTEMPTS = 11;
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final JdbcClient sql;
    private final MailText texts;
    private final Post post;
    private final Pathway pathway;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration firstPause;

    Dispatcher(
            JdbcClient sql,
            MailText texts,
            Post post,
            Pathway pathway,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${second-opinion.outbox-first-pause:PT1M}") Duration firstPause) {
        this.sql = sql;
        this.texts = texts;
        this.post = post;
        this.pathway = pathway;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.firstPause = firstPause;
    }

    @Scheduled(fixedDelayString = "${second-opinion.outbox-interval:PT1S}")
    void sendWaiting() {
        while (Boolean.TRUE.equals(transaction.execute(status -> sendNext()))) {}
    }

    private boolean sendNext() {
        var next = takeNext();
        next.ifPresent(this::send);
        return next.isPresent();
    }

    private Optional<QueuedMail> takeNext() {
        return sql.sql("select " + QueuedMail.COLUMNS + " from outbox where sent_at is null and given_up_at is null"
                        + " and cancelled_at is null and try_again_at <= now()"
                        + " order by try_again_at, queued limit 1 for update skip locked")
                .query(QueuedMail.class)
                .optional();
    }

    private void send(QueuedMail queued) {
        try {
            var mail = texts.of(queued);
            if (mail.to().isEmpty() && queued.recipient() == Outbox.Recipient.STAFF) {
                cancel(queued);
                return;
            }
            post.deliver(mail);
            sql.sql("update outbox set sent_at = ?, attempts = attempts + 1 where id = ?")
                    .params(Timestamp.from(clock.instant()), queued.id())
                    .update();
        } catch (RuntimeException e) {
            LOG.warn("Mail {} could not be sent: {}", queued.id(), e.getClass().getSimpleName());
            postpone(queued);
        }
    }

    /** Whoever's login was closed meanwhile gets no mail; what it was about is still seen by those who watch the case. */
    private void cancel(QueuedMail queued) {
        sql.sql("update outbox set cancelled_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), queued.id())
                .update();
    }

    private void postpone(QueuedMail queued) {
        var attempts = queued.attempts() + 1;
        if (attempts >= ATTEMPTS) {
            sql.sql("update outbox set attempts = ?, given_up_at = ? where id = ?")
                    .params(attempts, Timestamp.from(clock.instant()), queued.id())
                    .update();
            if (queued.isOfACase()) {
                pathway.mailUndeliverable(queued.caseId(), queued.id());
            }
        } else {
            var pause = firstPause.multipliedBy(1L << (attempts - 1));
            sql.sql("update outbox set attempts = ?, try_again_at = now() + ? * interval '1 millisecond' where id = ?")
                    .params(attempts, pause.toMillis(), queued.id())
                    .update();
        }
    }
}
