package org.secondopinion.clocks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Refusal;
import org.secondopinion.cases.Urgency;
import org.secondopinion.messages.Outbox;
import org.secondopinion.pathway.Rules;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When a report is promised; a promise is never changed, a later one stands beside it with its reason. */
@Service
@Transactional
public class Promises {

    private final JdbcClient sql;
    private final Cases cases;
    private final CaseClocks clocks;
    private final WorkingDays workingDays;
    private final Rules rules;
    private final Outbox outbox;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Promises(
            JdbcClient sql,
            Cases cases,
            CaseClocks clocks,
            WorkingDays workingDays,
            Rules rules,
            Outbox outbox,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.clocks = clocks;
        this.workingDays = workingDays;
        this.rules = rules;
        this.outbox = outbox;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** What the rule gave for a service: the working days, and where they come from. */
    public record Ruled(int workingDays, String source, LocalDate reviewedOn) {}

    public void make(CaseId caseId, String service, Ruled rule) {
        keep(caseId, service, rule, null, null);
    }

    /**
     * Promises anew as fast as an urgency asks for, and makes the case as urgent.
     *
     * @throws Refusal when nothing is promised yet, or the case is not made faster
     */
    public void expedite(CaseId caseId, Urgency urgency, String reason, String by) {
        var before = promised(caseId);
        if (urgency.compareTo(cases.get(caseId).urgency()) <= 0) {
            throw new Refusal(
                    "Case %s is %s already.".formatted(caseId, cases.get(caseId).urgency()));
        }
        cases.changeUrgency(caseId, urgency);
        renew(caseId, before.serviceType(), rule(before.serviceType(), urgency), reason, by);
    }

    /** @throws Refusal when nothing is promised yet, or the same is promised again */
    public void change(CaseId caseId, int days, String reason, String by) {
        var before = promised(caseId);
        if (days == before.workingDays()) {
            throw new Refusal("%d working days are promised already.".formatted(days));
        }
        var rule = new Ruled(days, "agreed with the family", LocalDate.now(clock));
        renew(caseId, before.serviceType(), rule, reason, by);
    }

    @Transactional(readOnly = true)
    public Optional<Promise> current(CaseId caseId) {
        var all = of(caseId);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** Everything that was promised, the first one first. */
    @Transactional(readOnly = true)
    public List<Promise> of(CaseId caseId) {
        return sql.sql("select service_type, urgency, working_days, promised_on, counted_from, due_on, source,"
                        + " rule_reviewed_on, reason, made_by from promises where case_reference = ? order by made")
                .param(caseId.reference())
                .query(Promise.class)
                .list();
    }

    /** The day on which the promise falls due now: later than promised by the days on which the review clock stood. */
    @Transactional(readOnly = true)
    public LocalDate dueOn(CaseId caseId, Promise promise) {
        return clocks.days(caseId).due(promise.countedFrom(), promise.workingDays(), workingDays.ofCompany());
    }

    /** What the table promises for a service; empty when it cannot say. */
    Optional<Ruled> ruled(String service, Urgency urgency) {
        return rules.ask("Promise", Map.of("serviceType", service, "urgency", urgency.name()))
                .first()
                .filter(row -> row.number("workingDays") != null)
                .map(row -> new Ruled(row.number("workingDays"), row.source(), row.reviewedOn()));
    }

    private Ruled rule(String service, Urgency urgency) {
        return ruled(service, urgency)
                .orElseThrow(() -> new Refusal("The table promises nothing for this service and urgency."));
    }

    private Promise promised(CaseId caseId) {
        return current(caseId).orElseThrow(() -> new Refusal("Nothing is promised on case %s yet.".formatted(caseId)));
    }

    private void renew(CaseId caseId, String service, Ruled rule, String reason, String by) {
        var id = keep(caseId, service, rule, reason, by);
        journal.write(caseId, "Promised anew by %s: %d working days".formatted(by, rule.workingDays()), reason);
        outbox.toFamily(caseId, "promise-changed", id.toString());
    }

    private UUID keep(CaseId caseId, String service, Ruled rule, String reason, String by) {
        var id = UUID.randomUUID();
        var today = LocalDate.now(clock);
        var from = clocks.reviewBegunOn(caseId).orElse(today);
        sql.sql("insert into promises (id, case_reference, service_type, urgency, working_days, promised_on,"
                        + " counted_from, due_on, source, rule_reviewed_on, reason, made_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        caseId.reference(),
                        service,
                        cases.get(caseId).urgency().name(),
                        rule.workingDays(),
                        today,
                        from,
                        clocks.days(caseId).due(from, rule.workingDays(), workingDays.ofCompany()),
                        rule.source(),
                        rule.reviewedOn(),
                        reason,
                        by)
                .update();
        events.publishEvent(new ReportPromised(caseId));
        return id;
    }
}
