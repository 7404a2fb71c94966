package org.secondopinion.report;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.secondopinion.board.BoardReports;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Refusal;
import org.secondopinion.report.ReportDraft.Voice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a report comes to be: drafted, completed, passed by the gate to its signer. */
@Service
@Transactional
public class ReportWriting {

    private final JdbcClient sql;
    private final ReportRows rows;
    private final ReportSources sources;
    private final Cases cases;
    private final Opinions opinions;
    private final BoardReports boardReports;
    private final Signers signers;
    private final Journal journal;
    private final Clock clock;

    ReportWriting(
            JdbcClient sql,
            ReportRows rows,
            ReportSources sources,
            Cases cases,
            Opinions opinions,
            BoardReports boardReports,
            Signers signers,
            Journal journal,
            Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.sources = sources;
        this.cases = cases;
        this.opinions = opinions;
        this.boardReports = boardReports;
        this.signers = signers;
        this.journal = journal;
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
        sql.sql("insert into reports (id, case_reference, version, state, drafted_at, patient_name, recommendations,"
                        + " dissent) values (?, ?, ?, 'DRAFT', ?, ?, ?, ?)")
                .params(
                        id,
                        caseId.reference(),
                        last.map(Report::version).orElse(0) + 1,
                        Timestamp.from(clock.instant()),
                        cases.get(caseId).patient().fullName(),
                        draft.recommendations(),
                        draft.dissent())
                .update();
        draft.answers().forEach((position, answer) -> rows.keep(id, position, ReportAnswer.answered(answer)));
        rows.add(id, sources.of(caseId));
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
        sql.sql("update reports set recommendations = coalesce(?, recommendations),"
                        + " patient_name = coalesce(?, patient_name) where id = ?")
                .params(
                        completion.recommendations().orElse(null),
                        completion.patientName().orElse(null),
                        report.id())
                .update();
        completion.sources().ifPresent(lines -> rows.add(report.id(), ReportSources.typed(lines)));
        override(caseId, report, completion, by);
    }

    private void override(CaseId caseId, Report report, Completion completion, String by) {
        var overrides =
                completion.sendIncomplete() && !incomplete(caseId, report).isEmpty();
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

    /**
     * Passes the report on to its signer when nothing is missing or a named person took that on; tells which. That the
     * report names another patient, nobody can take on.
     */
    public boolean assess(CaseId caseId, String iteration) {
        var report = rows.get(caseId);
        var isOfTheCase = ReportGate.wrong(cases.get(caseId), report).isEmpty();
        var complete = isOfTheCase
                && (report.isOverridden() || incomplete(caseId, report).isEmpty());
        rows.move(report, complete ? ReportState.COMPLETE : ReportState.DRAFT);
        if (complete) {
            signers.write(caseId, "signature-requested", iteration);
        }
        return complete;
    }

    /** What the gate misses in the last report before it may be signed, each thing in a sentence. */
    @Transactional(readOnly = true)
    public List<String> missing(CaseId caseId) {
        return rows.latest(caseId)
                .map(report -> Stream.concat(
                                ReportGate.wrong(cases.get(caseId), report).stream(),
                                incomplete(caseId, report).stream())
                        .toList())
                .orElse(List.of());
    }

    private List<String> incomplete(CaseId caseId, Report report) {
        return ReportGate.missing(
                cases.get(caseId).questions().size(),
                rows.answers(report.id()),
                !opinions.of(caseId).isEmpty() || boardReports.of(caseId).isPresent(),
                rows.sources(report.id()));
    }

    private List<Voice> voices(CaseId caseId) {
        return opinions.of(caseId).stream()
                .map(opinion -> new Voice(
                        signers.nameOf(opinion.writtenBy()), opinion.recommendation(), opinions.answers(opinion.id())))
                .toList();
    }

    private static NumberedAnswers numbered(Optional<String> words, int questions) {
        return words.map(text -> NumberedAnswers.parse(text, questions)).orElseGet(NumberedAnswers::none);
    }

    /**
     * What the coordinator adds to a draft; empty parts leave it as it is.
     *
     * @param sources further ones, one on each line with its date first
     */
    public record Completion(
            Optional<String> patientName,
            Optional<String> answers,
            Optional<String> notAnswered,
            Optional<String> recommendations,
            Optional<String> sources,
            boolean sendIncomplete,
            Optional<String> overrideReason) {}
}
