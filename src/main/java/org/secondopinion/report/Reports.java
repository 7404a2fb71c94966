package org.secondopinion.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Question;
import org.secondopinion.report.DeliveredReport.Addition;
import org.secondopinion.report.DeliveredReport.Answered;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The delivered reports, for the family's page, the home team and those who follow up what was recommended. */
@Service
@Transactional(readOnly = true)
public class Reports {

    private final ReportRows rows;
    private final Cases cases;
    private final FollowUpQuestions followUpQuestions;
    private final Signers signers;

    Reports(ReportRows rows, Cases cases, FollowUpQuestions followUpQuestions, Signers signers) {
        this.rows = rows;
        this.cases = cases;
        this.followUpQuestions = followUpQuestions;
        this.signers = signers;
    }

    /** The last report as the family reads it, once it is delivered. */
    public Optional<DeliveredReport> delivered(CaseId caseId) {
        return rows.delivered(caseId).map(report -> view(cases.get(caseId), report));
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

    private DeliveredReport view(CaseFile file, Report report) {
        var additions = additions(report);
        var signedBy = new ArrayList<>(List.of(signers.nameOf(report.signedBy())));
        additions.stream()
                .map(Addition::signedBy)
                .filter(name -> !signedBy.contains(name))
                .forEach(signedBy::add);
        return new DeliveredReport(
                report.version(),
                answered(file.questions(), rows.answers(report.id())),
                lines(report.recommendations()),
                report.dissent(),
                report.plainLanguage(),
                List.copyOf(signedBy),
                report.signedAt(),
                report.deliveredAt(),
                additions,
                Disclaimer.in(file.contact().language()));
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
