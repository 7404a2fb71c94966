package org.secondopinion.pathway;

import jakarta.annotation.PreDestroy;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.secondopinion.cases.CaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Messages for the pathway, stored before they are correlated: the engine keeps none, so one that comes before the
 * pathway waits for it stays in its row and is tried again.
 */
@Component
class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final int ATTEMPTS_AGAINST_CONCURRENT_CHANGE = 8;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final JdbcClient sql;
    private final RuntimeService runtime;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;
    private final ExecutorService deliveries = Executors.newFixedThreadPool(2);

    Inbox(JdbcClient sql, RuntimeService runtime, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.runtime = runtime;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    void receive(CaseId caseId, String message, String key) {
        receive(caseId, message, key, new Match(null, null, false));
    }

    /** Stores the message, once for each key, and correlates it after the commit. */
    void receive(CaseId caseId, String message, String key, Match match) {
        var id = UUID.randomUUID();
        var stored = sql.sql(
                        "insert into pathway_inbox (id, case_reference, message, message_key, matches_name, matches_value, matches_activity, received_at, try_again_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, now() + interval '2 seconds') on conflict do nothing")
                .params(
                        id,
                        caseId.reference(),
                        message,
                        key,
                        match.name(),
                        match.value(),
                        match.ofActivity(),
                        Timestamp.from(clock.instant()))
                .update();
        if (stored == 1) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    deliverNow(id);
                }
            });
        }
    }

    /**
     * Waits for the delivery, so that the caller finds the case where the message leads it. Another thread delivers: the
     * caller's transaction still holds its connection, and were all connections held so, each would wait for a second.
     */
    private void deliverNow(UUID id) {
        try {
            deliveries.submit(() -> deliver(id)).get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException delivererIsBusy) {
            LOG.debug("Message {} is delivered later", id);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void stop() {
        deliveries.shutdown();
    }

    /** Tries again what came before the pathway waited for it. */
    @Scheduled(fixedDelayString = "${second-opinion.inbox-interval:PT2S}")
    void deliverWaiting() {
        waiting().forEach(this::deliver);
    }

    private List<UUID> waiting() {
        return sql.sql(
                        "select id from pathway_inbox where delivered_at is null and given_up_at is null and try_again_at <= now()"
                                + " order by arrived limit 100")
                .query(UUID.class)
                .list();
    }

    private void deliver(UUID id) {
        for (var attempt = 1; attempt <= ATTEMPTS_AGAINST_CONCURRENT_CHANGE; attempt++) {
            try {
                ownTransaction.executeWithoutResult(status -> message(id).ifPresent(this::correlate));
                return;
            } catch (MismatchingMessageCorrelationException nobodyWaits) {
                waitUnlessEnded(id);
                return;
            } catch (OptimisticLockingException changedMeanwhile) {
                LOG.debug("Message {} met a concurrent change, attempt {}", id, attempt);
            } catch (RuntimeException e) {
                LOG.warn(
                        "Message {} could not be delivered and stays in the inbox: {}",
                        id,
                        e.getClass().getSimpleName());
                waitLonger(id);
                return;
            }
        }
    }

    private void waitUnlessEnded(UUID id) {
        var reference = sql.sql("select case_reference from pathway_inbox where id = ?")
                .param(id)
                .query(String.class)
                .single();
        var running = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .count();
        if (running > 0) {
            waitLonger(id);
        } else {
            giveUp(id);
        }
    }

    /** The pathway has ended: nobody will ever wait for this message. */
    private void giveUp(UUID id) {
        ownTransaction.executeWithoutResult(status -> sql.sql("update pathway_inbox set given_up_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update());
    }

    /** The pause doubles from two seconds to about half an hour. */
    private void waitLonger(UUID id) {
        ownTransaction.executeWithoutResult(status -> sql.sql("update pathway_inbox set attempts = attempts + 1,"
                        + " try_again_at = now() + interval '2 seconds' * power(2, least(attempts, 10)) where id = ?")
                .param(id)
                .update());
    }

    private Optional<Message> message(UUID id) {
        return sql.sql(
                        "select id, case_reference, message, matches_name, matches_value, matches_activity from pathway_inbox"
                                + " where id = ? and delivered_at is null for update skip locked")
                .param(id)
                .query(Message.class)
                .optional();
    }

    private void correlate(Message message) {
        var correlation =
                runtime.createMessageCorrelation(message.message()).processInstanceBusinessKey(message.caseReference());
        if (message.matchesName() != null && message.matchesActivity()) {
            correlation.localVariableEquals(message.matchesName(), message.matchesValue());
        } else if (message.matchesName() != null) {
            correlation.processInstanceVariableEquals(message.matchesName(), message.matchesValue());
        }
        correlation.correlate();
        sql.sql("update pathway_inbox set delivered_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), message.id())
                .update();
    }

    record Message(
            UUID id,
            String caseReference,
            String message,
            String matchesName,
            String matchesValue,
            boolean matchesActivity) {}

    /** The variable that tells who the message is for: one of the activity that waits, or of its whole process. */
    record Match(String name, String value, boolean ofActivity) {

        static Match activity(ProcessVariable<String> variable, UUID value) {
            return new Match(variable.name(), value.toString(), true);
        }

        static Match process(ProcessVariable<String> variable, UUID value) {
            return new Match(variable.name(), value.toString(), false);
        }
    }
}
