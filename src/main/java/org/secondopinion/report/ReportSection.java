package org.secondopinion.report;

import static org.secondopinion.report.OpinionsSection.row;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseFileSection;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.PlainWords;
import org.secondopinion.report.plain.PlainVersion;
import org.secondopinion.report.plain.PlainVersions;
import org.springframework.stereotype.Component;

/** The report of a case: what the gate misses, what it says, what the family asked then, how the opinions compare. */
@Component
class ReportSection implements CaseFileSection {

    private final ReportRows reports;
    private final ReportWriting writing;
    private final FollowUpQuestions followUpQuestions;
    private final Concordance concordance;
    private final PlainVersions plainVersions;
    private final Signers signers;

    ReportSection(
            ReportRows reports,
            ReportWriting writing,
            PlainVersions plainVersions,
            FollowUpQuestions followUpQuestions,
            Concordance concordance,
            Signers signers) {
        this.reports = reports;
        this.writing = writing;
        this.plainVersions = plainVersions;
        this.followUpQuestions = followUpQuestions;
        this.concordance = concordance;
        this.signers = signers;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public Part of(CaseFile file, Audience audience) {
        return reports.latest(file.id())
                .map(report -> new Part("report", "Report", facts(report), tables(file, report)))
                .orElseGet(() -> Part.of("report", "Report", List.of()));
    }

    private List<Fact> facts(Report report) {
        return Stream.of(
                        new Fact("Version", report.version() + ", " + PlainWords.of(report.state())),
                        fact("Goes on incomplete", report.overriddenBy(), report.overrideReason()),
                        fact("Sent back", report.sentBackBy(), report.sentBackBecause()),
                        new Fact("Recommendations", orEmpty(report.recommendations())),
                        new Fact("Dissent", orEmpty(report.dissent())),
                        fact("Signed", report.signedBy(), orEmpty(report.signedAt())),
                        new Fact(
                                "Plain language",
                                plainVersions
                                        .of(report.id())
                                        .map(PlainVersion::words)
                                        .orElse("")),
                        new Fact("Delivered", orEmpty(report.deliveredAt())),
                        new Fact("Opened by the family", opened(report)),
                        new Fact("Call wished since", orEmpty(report.callWishedAt())),
                        new Fact("Note on the call", orEmpty(report.callNote())))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    private static String opened(Report report) {
        if (!report.isDelivered()) {
            return "";
        }
        return report.openedAt() == null ? "not yet" : PlainWords.of(report.openedAt());
    }

    private Fact fact(String label, String who, String words) {
        return new Fact(label, who == null ? "" : signers.nameOf(who) + ": " + words);
    }

    private List<Table> tables(CaseFile file, Report report) {
        var missing =
                writing.missing(file.id()).stream().map(OpinionsSection::row).toList();
        return Stream.of(
                        new Table("Still missing in the report", List.of("What"), missing),
                        new Table(
                                "The whole report",
                                List.of("Version", "As a page", "As a file"),
                                versions(file.id(), report)),
                        new Table("Answers", List.of("No.", "Question", "Answer"), answers(file, report)),
                        new Table(
                                "Where the plain-language version differs from the report",
                                List.of("What", "In the report", "In plain language", "Why it is right", "Who says so"),
                                plainVersions.confirmed(report.id()).stream()
                                        .map(one -> row(
                                                one.what(),
                                                one.inReport(),
                                                one.inPlain(),
                                                one.reason(),
                                                signers.nameOf(one.writtenBy())))
                                        .toList()),
                        new Table("Follow-up questions", List.of("No.", "Question", "Answer"), followUps(report)),
                        new Table(
                                "First and second opinion",
                                List.of("Field", "Outcome", "Weight", "Reason"),
                                concordance.of(file.id()).stream()
                                        .map(entry ->
                                                row(entry.field(), entry.outcome(), entry.weight(), entry.reason()))
                                        .toList()),
                        new Table(
                                "How differences were settled",
                                List.of("How", "What was decided", "By"),
                                concordance.reconciliations(report.id()).stream()
                                        .map(settled -> row(settled.way(), settled.words(), settled.reconciledBy()))
                                        .toList()))
                .toList();
    }

    /** Links, as a case file's cells have them. */
    private static List<List<String>> versions(CaseId caseId, Report last) {
        return IntStream.iterate(last.version(), number -> number > 0, number -> number - 1)
                .mapToObj(number -> {
                    var at = "/cases/%s/reports/%d".formatted(caseId, number);
                    return row(number, at, at + ".pdf");
                })
                .toList();
    }

    private List<List<String>> answers(CaseFile file, Report report) {
        var answers = reports.answers(report.id());
        var rows = new ArrayList<List<String>>();
        IntStream.rangeClosed(1, file.questions().size()).forEach(number -> {
            var answer = answers.get(number);
            rows.add(row(number, file.questions().get(number - 1).words(), answer == null ? "open" : answer.words()));
        });
        return rows;
    }

    private List<List<String>> followUps(Report report) {
        return followUpQuestions.of(report.id()).stream()
                .map(question -> row(question.position(), question.words(), question.answer()))
                .toList();
    }

    private static String orEmpty(Instant time) {
        return time == null ? "" : PlainWords.of(time);
    }

    private static String orEmpty(String words) {
        return words == null ? "" : words;
    }
}
