package org.secondopinion.report;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondopinion.board.BoardReports;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.CaseStatus;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Refusal;
import org.secondopinion.clocks.CaseClocks;
import org.secondopinion.messages.Outbox;
import org.secondopinion.report.ReportDraft.Voice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a report comes to be: drafted, completed, passed by the gate, signed, put into plain words, delivered. */
@Service
@Transactional
public class ReportWriting {

    private final JdbcClient sql;
    private final ReportRows rows;
    private final Cases cases;
    private final Opinions opinions;
    private final BoardReports boardReports;
    private final Signers signers;
    private final Outbox outbox;
    private final Journal journal;
    private final CaseClocks clocks;
    private final Clock clock;

    ReportWriting(
            JdbcClient sql,
            ReportRows rows,
            Cases cases,
            Opinions opinions,
            BoardReports boardReports,
            Signers signers,
            Outbox outbox,
            Journal journal,
            CaseClocks clocks,
            Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.cases = cases;
        this.opinions = opinions;
        this.boardReports = boardReports;
        this.signers = signers;
        this.outbox = outbox;
        this.journal = journal;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Puts the next version together from the opinions and the board's recommendation; an open draft is kept. */
    public void draft(CaseId caseId) {
        var last = rows.latest(caseId);
        if (last.filter(report -> !report.isDelivered()).isPresent()) {
            return;
        }
        var draft = ReportDraft.of(voices(caseId), boardReports.of(caseId));
        var id = UUID.randomUUID();
        sql.sql("insert into reports (id, case_reference, version, state, drafted_at, recommendations, dissent)"
                        + " values (?, ?, ?, 'DRAFT', ?, ?, ?)")
                .params(
                        id,
                        caseId.reference(),
                        last.map(Report::version).orElse(0) + 1,
                        now(),
                        draft.recommendations(),
                        draft.dissent())
                .update();
        draft.answers().forEach((position, answer) -> rows.keep(id, position, ReportAnswer.answered(answer)));
    }

    /** Takes what the coordinator adds to the draft, or changes in it. */
    public void complete(CaseId caseId, Completion completion, String by) {
        var report = rows.get(caseId);
        var questions = cases.get(caseId).questions().size();
        var answers = numbered(completion.answers(), questions);
        var reasons = numbered(completion.notAnswered(), questions);
        answers.byNumber().keySet().stream()
                .filter(reasons.byNumber()::containsKey)
                .findFirst()
                .ifPresent(both -> {
                    throw new Refusal("Question %d has an answer and a reason why it has none.".formatted(both));
                });
        answers.byNumber().forEach((position, words) -> rows.keep(report.id(), position, ReportAnswer.answered(words)));
        reasons.byNumber()
                .forEach((position, words) -> rows.keep(report.id(), position, ReportAnswer.notAnswered(words)));
        completion
                .recommendations()
                .ifPresent(words -> sql.sql("update reports set recommendations = ? where id = ?")
                        .params(words, report.id())
                        .update());
        override(caseId, report, completion, by);
    }

    private void override(CaseId caseId, Report report, Completion completion, String by) {
        var overrides = completion.sendIncomplete() && !missing(caseId).isEmpty();
        if (overrides && completion.overrideReason().isEmpty()) {
            throw new Refusal("Why may the report go on although something is missing? Please give the reason.");
        }
        sql.sql("update reports set overridden_by = ?, override_reason = ? where id = ?")
                .params(
                        overrides ? by : null,
                        overrides ? completion.overrideReason().get() : null,
                        report.id())
                .update();
        if (overrides) {
            journal.write(
                    caseId,
                    "Report goes on incomplete, by " + by,
                    completion.overrideReason().get());
        }
    }

    /** Passes the report on to its signer when nothing is missing or a named person took that on; tells which. */
    public boolean assess(CaseId caseId, String iteration) {
        var report = rows.get(caseId);
        var complete = report.isOverridden() || missing(caseId).isEmpty();
        move(report, complete ? ReportState.COMPLETE : ReportState.DRAFT);
        if (complete) {
            signers.write(caseId, "signature-requested", iteration);
        }
        return complete;
    }

    /** What the gate misses in the last report, each thing in a sentence. */
    @Transactional(readOnly = true)
    public List<String> missing(CaseId caseId) {
        return rows.latest(caseId)
                .map(report -> ReportGate.missing(
                        cases.get(caseId).questions().size(),
                        rows.answers(report.id()),
                        !opinions.of(caseId).isEmpty()
                                || boardReports.of(caseId).isPresent()))
                .orElse(List.of());
    }

    /** Takes the signature of a reviewer or chair, or the report back with what has to change; tells whether it is signed. */
    public boolean sign(CaseId caseId, Signature signature, String by) {
        signers.check(caseId, by);
        if (signature.decision() == Decision.SIGN) {
            sign(caseId, signature.hasRead(), by);
            return true;
        }
        sendBack(caseId, signature.whatToChange(), by);
        return false;
    }

    private void sign(CaseId caseId, boolean hasRead, String by) {
        if (!hasRead) {
            throw new Refusal("Please confirm that you have read the report before you sign it.");
        }
        sql.sql("update reports set state = 'SIGNED', signed_by = ?, signed_at = ?, sent_back_by = null,"
                        + " sent_back_because = null where id = ?")
                .params(by, now(), rows.get(caseId).id())
                .update();
        journal.write(caseId, "Report signed by " + signers.nameOf(by), null);
    }

    private void sendBack(CaseId caseId, Optional<String> whatToChange, String by) {
        var because = whatToChange.orElseThrow(() -> new Refusal("What has to change before you sign?"));
        sql.sql("update reports set state = 'DRAFT', sent_back_by = ?, sent_back_because = ? where id = ?")
                .params(by, because, rows.get(caseId).id())
                .update();
        journal.write(caseId, "Report sent back by " + signers.nameOf(by), because);
    }

    /** Reminds the signer, unless the case rests or is closed. */
    public void remindSigner(CaseId caseId, String iteration) {
        if (cases.get(caseId).status() == CaseStatus.OPEN) {
            signers.write(caseId, "signature-reminder", iteration);
        }
    }

    public void writePlainLanguage(CaseId caseId, String words, boolean isChecked, String by) {
        if (!isChecked) {
            throw new Refusal("Please check the plain-language version against the signed report first.");
        }
        sql.sql("update reports set plain_language = ?, plain_language_by = ? where id = ?")
                .params(words, by, rows.get(caseId).id())
                .update();
    }

    /** Opens the report to the family and tells it so, once. */
    public void deliver(CaseId caseId) {
        var report = rows.get(caseId);
        sql.sql("update reports set delivered_at = coalesce(delivered_at, ?) where id = ?")
                .params(now(), report.id())
                .update();
        move(report, ReportState.DELIVERED);
        clocks.reportDelivered(caseId);
        outbox.toFamily(caseId, "report-ready", report.id().toString());
        journal.write(caseId, "Report delivered", null);
    }

    private List<Voice> voices(CaseId caseId) {
        return opinions.of(caseId).stream()
                .map(opinion -> new Voice(
                        signers.nameOf(opinion.writtenBy()), opinion.recommendation(), opinions.answers(opinion.id())))
                .toList();
    }

    private void move(Report report, ReportState state) {
        sql.sql("update reports set state = ? where id = ?")
                .params(state.name(), report.id())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static NumberedAnswers numbered(Optional<String> words, int questions) {
        return words.map(text -> NumberedAnswers.parse(text, questions)).orElseGet(NumberedAnswers::none);
    }

    /** What the person asked to sign decides. */
    public record Signature(Decision decision, boolean hasRead, Optional<String> whatToChange) {}

    public enum Decision {
        SIGN,
        SEND_BACK
    }

    /** What the coordinator adds to a draft; empty parts leave it as it is. */
    public record Completion(
            Optional<String> answers,
            Optional<String> notAnswered,
            Optional<String> recommendations,
            boolean sendIncomplete,
            Optional<String> overrideReason) {}
}
