package org.secondopinion.report.ledger;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Refusal;
import org.secondopinion.messages.Outbox;
import org.secondopinion.report.ledger.DoctorCall.Answer;
import org.secondopinion.report.ledger.DoctorCall.Ending;
import org.secondopinion.report.ledger.DoctorCall.Offer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls between the two doctors where their opinions differ: offered, answered, ended; one is open at a time. */
@Service
@Transactional
public class DoctorCalls {

    private final JdbcClient sql;
    private final LedgerLines ledger;
    private final Cases cases;
    private final Outbox outbox;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DoctorCalls(
            JdbcClient sql,
            LedgerLines ledger,
            Cases cases,
            Outbox outbox,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.cases = cases;
        this.outbox = outbox;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal when the opinions do not differ, another offer is open, or something is missing */
    public void offer(CaseId caseId, Offer offer, String by) {
        if (!cases.get(caseId).status().isOpen()) {
            throw new Refusal("This case is closed.");
        }
        if (!ledger.differ(caseId)) {
            throw new Refusal("A call is offered where the opinions were compared and differ; here they do not.");
        }
        if (open(caseId).isPresent()) {
            throw new Refusal("A call is offered already. Please write down how it ended before you offer another.");
        }
        CallRules.check(offer, LocalDate.now(clock));
        var id = UUID.randomUUID();
        sql.sql("insert into doctor_calls (id, case_reference, proposed_on, proposed_time, link, participants,"
                        + " offered_by, offered_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        caseId.reference(),
                        offer.day(),
                        offer.time().strip(),
                        CallRules.isBlank(offer.link()) ? null : offer.link().strip(),
                        offer.participants().strip(),
                        by,
                        now())
                .update();
        journal.write(caseId, "Call between the two doctors offered", null);
        events.publishEvent(new DoctorCallOffered(caseId, id));
    }

    /**
     * What the treating team says; a later answer stands beside the first.
     *
     * @param time what suits the team; needed with a yes
     */
    public void answer(CaseId caseId, boolean isAccepted, String time, String name) {
        var call = open(caseId).orElseThrow(() -> new Refusal("There is no offer of a call that could be answered."));
        if (isAccepted && (CallRules.isBlank(time) || CallRules.isLonger(time, CallRules.LONGEST))) {
            throw new Refusal(
                    "A yes needs the time that suits you, in at most %d characters.".formatted(CallRules.LONGEST));
        }
        sql.sql("insert into doctor_call_answers (call_id, is_accepted, at_time, answered_by, answered_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(call.id(), isAccepted, isAccepted ? time.strip() : null, name, now())
                .update();
        journal.write(caseId, "Treating team answered the offer of a call", null);
        cases.get(caseId)
                .coordinator()
                .ifPresent(who -> outbox.toStaff(
                        caseId,
                        who,
                        "doctor-call-answered",
                        call.id() + ":" + answers(call.id()).size()));
    }

    /** @throws Refusal when none is open, or something is missing */
    public void end(CaseId caseId, Ending ending, String by) {
        var call = open(caseId).orElseThrow(() -> new Refusal("No call is open. Please offer one first."));
        CallRules.check(ending, LocalDate.now(clock));
        sql.sql("update doctor_calls set outcome = ?, ended_on = ?, words = ?, ended_by = ?, ended_at = ? where id = ?")
                .params(ending.outcome().name(), ending.day(), ending.words().strip(), by, now(), call.id())
                .update();
        journal.write(caseId, "Call between the two doctors ended", null);
    }

    /** In the order in which they were offered. */
    @Transactional(readOnly = true)
    public List<DoctorCall> of(CaseId caseId) {
        return sql.sql("select * from doctor_calls where case_reference = ? order by written")
                .param(caseId.reference())
                .query(DoctorCall.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<DoctorCall> open(CaseId caseId) {
        return of(caseId).stream().filter(DoctorCall::isOpen).findFirst();
    }

    @Transactional(readOnly = true)
    public List<Answer> answers(UUID call) {
        return sql.sql("select is_accepted, at_time, answered_by, answered_at from doctor_call_answers"
                        + " where call_id = ? order by written")
                .param(call)
                .query(Answer.class)
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
