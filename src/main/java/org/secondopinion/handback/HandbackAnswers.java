package org.secondopinion.handback;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Journal;
import org.secondopinion.handback.AnswerRefusal.Why;
import org.secondopinion.handback.HandbackEvents.Kind;
import org.secondopinion.messages.Outbox;
import org.secondopinion.pathway.Pathway;
import org.secondopinion.report.FollowUpQuestions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What treating teams answer: each answer is added to those before, and none is ever changed. */
@Service
@Transactional
public class HandbackAnswers {

    private static final String HANDBACK = "CallActivity_HomeTeamHandback";

    private final JdbcClient sql;
    private final Handbacks handbacks;
    private final HandbackEvents history;
    private final Cases cases;
    private final FollowUpQuestions questions;
    private final Outbox outbox;
    private final Pathway pathway;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandbackAnswers(
            JdbcClient sql,
            Handbacks handbacks,
            HandbackEvents history,
            Cases cases,
            FollowUpQuestions questions,
            Outbox outbox,
            Pathway pathway,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.handbacks = handbacks;
        this.history = history;
        this.cases = cases;
        this.questions = questions;
        this.outbox = outbox;
        this.pathway = pathway;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** The team's answer as a coordinator heard it. */
    public void record(CaseId caseId, HomeTeamAnswer answer, String by) {
        var team = cases.get(caseId).homeTeam().name();
        add(caseId, answer, team == null ? "Treating team" : team, by);
    }

    /** The team's answer from its own page; the pathway goes on by it, and its coordinator is told. */
    public void give(CaseId caseId, HomeTeamAnswer answer, String doctor) {
        if (answer.question().isPresent() && !cases.get(caseId).status().isOpen()) {
            throw new AnswerRefusal(Why.CASE_CLOSED);
        }
        var id = add(caseId, answer, doctor, null);
        if (answer.question().isPresent() && !pathway.stages(caseId).contains(HANDBACK)) {
            pathway.homeTeamAskedLate(caseId, id);
        } else {
            pathway.homeTeamAnswered(caseId, id);
        }
        cases.get(caseId)
                .coordinator()
                .ifPresent(name -> outbox.toStaff(caseId, name, "home-team-answered", id.toString()));
    }

    private UUID add(CaseId caseId, HomeTeamAnswer answer, String doctor, String recordedBy) {
        answer.check();
        var handback = handbacks.find(caseId).orElseThrow(() -> new AnswerRefusal(Why.NOTHING_SENT));
        var id = UUID.randomUUID();
        sql.sql("insert into handback_answers (id, handback_id, decision, reason, question, answered_by, recorded_by,"
                        + " answered_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        handback.id(),
                        answer.decision().name(),
                        answer.reason().orElse(null),
                        answer.question().orElse(null),
                        doctor,
                        recordedBy,
                        now())
                .update();
        history.note(handback.id(), Kind.ANSWERED, recordedBy == null ? doctor : recordedBy);
        events.publishEvent(new HomeTeamAnswered(caseId));
        return id;
    }

    /**
     * Passes what the team asks back on to the specialist who signed the report, who answers it in an addendum.
     *
     * @return whether there was such a question
     */
    public boolean passQuestionsOn(CaseId caseId) {
        var waiting = of(caseId).stream().filter(Given::isToBePassedOn).toList();
        waiting.forEach(given -> passOn(caseId, given));
        return !waiting.isEmpty();
    }

    /**
     * The same when nobody waits for the team any more.
     *
     * @return whether an addendum is to be begun; one that is being written already takes the question in
     */
    public boolean passLateQuestionsOn(CaseId caseId) {
        var isBeingWritten = questions.areOpen(caseId);
        return passQuestionsOn(caseId) && !isBeingWritten;
    }

    private void passOn(CaseId caseId, Given given) {
        questions.askForTeam(caseId, "%s: %s".formatted(given.answeredBy(), given.question()));
        sql.sql("update handback_answers set passed_on_at = ? where id = ?")
                .params(now(), given.id())
                .update();
        handbacks.find(caseId).ifPresent(handback -> history.note(handback.id(), Kind.PASSED_ON, null));
    }

    /** Whether the team has said what it does with the advice. */
    @Transactional(readOnly = true)
    public boolean isDecided(CaseId caseId) {
        return of(caseId).stream().anyMatch(given -> given.decision() != HomeTeamDecision.UNDECIDED);
    }

    /** All answers, the first one first. */
    @Transactional(readOnly = true)
    public List<Given> of(CaseId caseId) {
        return sql.sql("select a.id, a.decision, a.reason, a.question, a.passed_on_at, a.answered_by, a.recorded_by,"
                        + " a.answered_at from handback_answers a join handbacks h on h.id = a.handback_id"
                        + " where h.case_reference = ? order by a.given")
                .param(caseId.reference())
                .query(Given.class)
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** One answer; reason, question and who recorded it may be null. */
    public record Given(
            UUID id,
            HomeTeamDecision decision,
            String reason,
            String question,
            Instant passedOnAt,
            String answeredBy,
            String recordedBy,
            Instant answeredAt) {

        boolean isToBePassedOn() {
            return question != null && passedOnAt == null;
        }
    }
}
