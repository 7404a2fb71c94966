package org.secondopinion.report;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Refusal;
import org.secondopinion.messages.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a family asks after it has read its report, and the addenda that answer it. */
@Service
@Transactional
public class FollowUpQuestions {

    public static final int MOST = 3;
    public static final int LONGEST = 2000;

    private final JdbcClient sql;
    private final ReportRows reports;
    private final Signers signers;
    private final Outbox outbox;
    private final Journal journal;
    private final Clock clock;

    FollowUpQuestions(
            JdbcClient sql, ReportRows reports, Signers signers, Outbox outbox, Journal journal, Clock clock) {
        this.sql = sql;
        this.reports = reports;
        this.signers = signers;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether the family may still ask: from the delivery of the report until it has been explained. */
    @Transactional(readOnly = true)
    public boolean mayBeAsked(CaseId caseId) {
        return reports.latest(caseId)
                .filter(report -> report.isDelivered() && report.callOutcome() == null)
                .filter(report -> of(report.id()).size() < MOST)
                .isPresent();
    }

    /** What was asked about the delivered report and has no delivered answer yet. */
    @Transactional(readOnly = true)
    public List<String> awaited(CaseId caseId) {
        return reports.delivered(caseId).map(report -> of(report.id())).orElse(List.of()).stream()
                .filter(question -> question.deliveredAt() == null)
                .map(Asked::words)
                .toList();
    }

    /** Whether a question about the delivered report waits for an answer. */
    @Transactional(readOnly = true)
    public boolean areOpen(CaseId caseId) {
        return reports.delivered(caseId).map(report -> of(report.id())).orElse(List.of()).stream()
                .anyMatch(question -> question.answer() == null);
    }

    /** A question from the family's own page; its coordinator is told. */
    public void ask(CaseId caseId, String words) {
        if (words.isBlank() || words.length() > LONGEST) {
            throw new Refusal("Please write your question, in at most %d characters.".formatted(LONGEST));
        }
        if (!mayBeAsked(caseId)) {
            throw new Refusal(
                    "Questions about the report can no longer be sent here. Please write to your coordinator.");
        }
        var report = reports.get(caseId);
        add(report, words.strip());
        outbox.toGroup(
                caseId,
                "coordinator",
                "family-wrote",
                "question:%s:%d".formatted(report.id(), of(report.id()).size()));
        journal.write(caseId, "Family asks about the report", null);
    }

    /** Keeps how the report was explained and what the family asked then; tells whether a question is open. */
    public boolean explain(CaseId caseId, Explanation explanation, String by) {
        if (explanation.call() == Call.HELD && explanation.callOn() == null) {
            throw new Refusal("When was the call held? Please give its date.");
        }
        var report = reports.get(caseId);
        sql.sql("update reports set call_outcome = ?, call_on = ?, call_note = ?, explained_by = ? where id = ?")
                .params(explanation.call().name(), explanation.callOn(), explanation.note(), by, report.id())
                .update();
        explanation
                .questions()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> add(report, line));
        journal.write(caseId, "Report explained", null);
        return askSigner(caseId, report);
    }

    /** A question of the treating team, which may come at any time after the delivery; the signer is asked at once. */
    public void askForTeam(CaseId caseId, String words) {
        var report = reports.delivered(caseId).orElseThrow(() -> new Refusal("There is no delivered report."));
        sql.sql("insert into follow_up_questions (id, report_id, position, words, asked_at) values (?, ?,"
                        + " (select count(*) + 1 from follow_up_questions where report_id = ?), ?, ?)")
                .params(UUID.randomUUID(), report.id(), report.id(), words, now())
                .update();
        journal.write(caseId, "Treating team asks about the report", null);
        signers.write(
                caseId,
                "addendum-requested",
                report.id() + ":" + of(report.id()).size());
    }

    /** Keeps the answers to all open questions as a signed addendum. */
    public void answer(CaseId caseId, String answers, Optional<String> remark, boolean hasRead, String by) {
        signers.check(caseId, by);
        if (!hasRead) {
            throw new Refusal("Please confirm that you have read the report before you sign the addendum.");
        }
        var report = reports.get(caseId);
        var all = of(report.id());
        var numbered = NumberedAnswers.parse(answers, all.size()).byNumber();
        all.forEach(question -> checkAnswered(question, numbered.containsKey(question.position())));
        var addendum = UUID.randomUUID();
        sql.sql("insert into addenda (id, report_id, remark, signed_by, signed_at) values (?, ?, ?, ?, ?)")
                .params(addendum, report.id(), remark.orElse(null), by, now())
                .update();
        numbered.forEach((position, answer) -> sql.sql("update follow_up_questions set answer = ?, addendum_id = ?"
                        + " where report_id = ? and position = ?")
                .params(answer, addendum, report.id(), position)
                .update());
        journal.write(caseId, "Addendum signed by " + signers.nameOf(by), null);
    }

    private static void checkAnswered(Asked question, boolean isAnsweredNow) {
        if (question.answer() == null && !isAnsweredNow) {
            throw new Refusal("Question %d is not answered yet.".formatted(question.position()));
        }
        if (question.answer() != null && isAnsweredNow) {
            throw new Refusal(
                    "Question %d is answered in an addendum already, which stays as it is. Please leave it out."
                            .formatted(question.position()));
        }
    }

    /** Opens the last addendum to the family and tells it so. */
    public void deliver(CaseId caseId) {
        var addendum = sql.sql("select id from addenda where report_id = ? order by written desc limit 1")
                .param(reports.get(caseId).id())
                .query(UUID.class)
                .single();
        sql.sql("update addenda set delivered_at = coalesce(delivered_at, ?) where id = ?")
                .params(now(), addendum)
                .update();
        outbox.toFamily(caseId, "addendum-ready", addendum.toString());
        journal.write(caseId, "Addendum delivered", null);
    }

    List<Asked> of(UUID reportId) {
        return sql.sql("select q.position, q.words, q.answer, a.signed_by, a.remark, a.delivered_at"
                        + " from follow_up_questions q left join addenda a on a.id = q.addendum_id"
                        + " where q.report_id = ? order by q.position")
                .param(reportId)
                .query(Asked.class)
                .list();
    }

    private boolean askSigner(CaseId caseId, Report report) {
        var open = of(report.id()).stream().anyMatch(question -> question.answer() == null);
        if (open) {
            signers.write(caseId, "addendum-requested", report.id().toString());
        }
        return open;
    }

    private void add(Report report, String words) {
        if (of(report.id()).size() >= MOST) {
            throw new Refusal(
                    "A report has at most %d follow-up questions; there are as many already.".formatted(MOST));
        }
        sql.sql("insert into follow_up_questions (id, report_id, position, words, asked_at) values (?, ?,"
                        + " (select count(*) + 1 from follow_up_questions where report_id = ?), ?, ?)")
                .params(UUID.randomUUID(), report.id(), report.id(), words, now())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** How the call about the report went. */
    public enum Call {
        HELD,
        NOT_WANTED,
        NOT_REACHED
    }

    /** {@code questions} one on each line, may be empty; date and note may be null. */
    public record Explanation(Call call, LocalDate callOn, String note, String questions) {}

    /** A question with what became of it; all but the question may be null. */
    record Asked(int position, String words, String answer, String signedBy, String remark, Instant deliveredAt) {}
}
