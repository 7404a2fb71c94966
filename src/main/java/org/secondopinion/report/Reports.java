package org.secondopinion.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.secondopinion.board.BoardReport;
import org.secondopinion.board.BoardReports;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Question;
import org.secondopinion.records.RecordKind;
import org.secondopinion.report.ReportDocument.Addition;
import org.secondopinion.report.ReportDocument.Answered;
import org.secondopinion.report.ReportDocument.Source;
import org.secondopinion.report.ReportDocument.Voice;
import org.secondopinion.report.plain.PlainVersions;
import org.secondopinion.report.sheet.OpinionSheet;
import org.secondopinion.report.sheet.OpinionSheets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reports with all their words, for the family's page, the home team and those who follow up what was recommended. */
@Service
@Transactional(readOnly = true)
public class Reports {

    private final ReportRows rows;
    private final Cases cases;
    private final Opinions opinions;
    private final OpinionSheets sheets;
    private final BoardReports boards;
    private final PlainVersions plainVersions;
    private final FollowUpQuestions followUpQuestions;
    private final Signers signers;

    Reports(
            ReportRows rows,
            Cases cases,
            Opinions opinions,
            OpinionSheets sheets,
            BoardReports boards,
            PlainVersions plainVersions,
            FollowUpQuestions followUpQuestions,
            Signers signers) {
        this.rows = rows;
        this.cases = cases;
        this.opinions = opinions;
        this.sheets = sheets;
        this.boards = boards;
        this.plainVersions = plainVersions;
        this.followUpQuestions = followUpQuestions;
        this.signers = signers;
    }

    /** The last report as the family reads it, once it is delivered. */
    public Optional<ReportDocument> delivered(CaseId caseId) {
        return rows.delivered(caseId).map(report -> document(cases.get(caseId), report));
    }

    /** One version, whether delivered or not. */
    public Optional<ReportDocument> version(CaseId caseId, int version) {
        return rows.version(caseId, version).map(report -> document(cases.get(caseId), report));
    }

    /** The last version, whether delivered or not. */
    public ReportDocument last(CaseId caseId) {
        return document(cases.get(caseId), rows.get(caseId));
    }

    public Optional<Instant> deliveredAt(CaseId caseId) {
        return rows.delivered(caseId).map(Report::deliveredAt);
    }

    /** One line for each recommendation of the delivered report. */
    public List<String> recommendations(CaseId caseId) {
        return rows.delivered(caseId)
                .map(Report::recommendations)
                .map(Reports::lines)
                .orElse(List.of());
    }

    private ReportDocument document(CaseFile file, Report report) {
        var additions = additions(report);
        var language =
                Objects.requireNonNullElse(report.language(), file.contact().language());
        return new ReportDocument(
                file.id().reference(),
                report.version(),
                report.patientName(),
                language,
                plainVersions.of(report.id()).orElse(null),
                answered(file.questions(), rows.answers(report.id())),
                lines(report.recommendations()),
                report.dissent(),
                voices(file.id(), report),
                rows.sources(report.id()).stream()
                        .map(source -> inLanguage(source, language))
                        .toList(),
                signedBy(report, additions),
                report.signedAt(),
                report.deliveredAt(),
                additions,
                Optional.ofNullable(report.disclaimer())
                        .or(() -> Disclaimer.in(language))
                        .orElse(null));
    }

    /** A record is named by its kind, and so in any language; what a person typed stays as it is. */
    private static Source inLanguage(Source source, String language) {
        return Stream.of(RecordKind.values())
                .filter(kind -> kind.words().equals(source.words()))
                .findFirst()
                .map(kind -> new Source(kind.words(language), source.datedOn()))
                .orElse(source);
    }

    private List<String> signedBy(Report report, List<Addition> additions) {
        return Stream.concat(
                        Stream.ofNullable(report.signedBy()).map(signers::nameOf),
                        additions.stream().map(Addition::signedBy))
                .distinct()
                .toList();
    }

    /** What was there when this version was drafted; what is written later belongs to a later one. */
    private List<Voice> voices(CaseId caseId, Report report) {
        return Stream.concat(
                        opinions.of(caseId, report.draftedAt()).stream()
                                .map(opinion -> new Voice(
                                        signers.nameOf(opinion.writtenBy()),
                                        opinion.summary(),
                                        opinion.missing(),
                                        sheets.of(opinion.id()))),
                        boards.of(caseId).stream()
                                .map(board ->
                                        new Voice(signers.nameOf(board.chair()), board.minutes(), null, sheet(board))))
                .toList();
    }

    private static OpinionSheet sheet(BoardReport board) {
        return new OpinionSheet(Map.of(), board.verdicts(), List.of(), List.of(), null, null, null);
    }

    private List<Addition> additions(Report report) {
        return followUpQuestions.of(report.id()).stream()
                .filter(question -> question.deliveredAt() != null)
                .map(question -> new Addition(
                        question.words(),
                        question.answer(),
                        question.remark(),
                        signers.nameOf(question.signedBy()),
                        question.deliveredAt()))
                .toList();
    }

    private static List<Answered> answered(List<Question> questions, SortedMap<Integer, ReportAnswer> answers) {
        var all = new ArrayList<Answered>();
        for (var number = 1; number <= questions.size(); number++) {
            var answer = answers.getOrDefault(number, new ReportAnswer(null, null));
            all.add(new Answered(
                    number, questions.get(number - 1).words(), answer.answer(), answer.notAnsweredBecause()));
        }
        return List.copyOf(all);
    }

    private static List<String> lines(String words) {
        return words == null
                ? List.of()
                : words.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
