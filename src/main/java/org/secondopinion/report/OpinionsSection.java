package org.secondopinion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseFileSection;
import org.secondopinion.cases.CaseId;
import org.secondopinion.report.video.VideoCalls;
import org.springframework.stereotype.Component;

/** The opinions of a case, and the calls about them; reviewers write without having read each other, until a report is drafted. */
@Component
class OpinionsSection implements CaseFileSection {

    private final Opinions opinions;
    private final VideoCalls calls;
    private final ReportRows reports;
    private final Signers signers;

    OpinionsSection(Opinions opinions, VideoCalls calls, ReportRows reports, Signers signers) {
        this.opinions = opinions;
        this.calls = calls;
        this.reports = reports;
        this.signers = signers;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Part of(CaseFile file, Audience audience) {
        var tables = new ArrayList<Table>();
        if (audience == Audience.COORDINATION || reports.latest(file.id()).isPresent()) {
            tables.addAll(opinionTables(file.id()));
        }
        return new Part("opinions", "Opinions", toCome(file.id()), tables);
    }

    private List<Fact> toCome(CaseId caseId) {
        return calls.toCome(caseId).stream()
                .flatMap(call -> Stream.of(
                        new Fact(call.isPlanned() ? "Video call" : "Video call cancelled", call.when(Locale.ENGLISH)),
                        new Fact("Link to the call", call.link())))
                .toList();
    }

    private List<Table> opinionTables(CaseId caseId) {
        var given = opinions.of(caseId);
        return List.of(
                new Table(
                        "Opinions",
                        List.of(
                                "Reviewer",
                                "Reviewed",
                                "First opinion",
                                "Sure",
                                "Summary",
                                "Recommendations",
                                "Missing",
                                "Times for a video call"),
                        given.stream()
                                .map(opinion -> row(
                                        signers.nameOf(opinion.writtenBy()),
                                        opinion.component(),
                                        opinion.agreement(),
                                        opinion.confidence(),
                                        opinion.summary(),
                                        opinion.recommendation(),
                                        opinion.missing(),
                                        opinion.videoTimes()))
                                .toList()),
                new Table(
                        "Answers of the reviewers",
                        List.of("Reviewer", "Question", "Answer"),
                        given.stream()
                                .flatMap(opinion -> opinions.answers(opinion.id()).entrySet().stream()
                                        .map(answer -> row(
                                                signers.nameOf(opinion.writtenBy()),
                                                answer.getKey(),
                                                answer.getValue())))
                                .toList()),
                new Table(
                        "Video consultations",
                        List.of("Held", "Day", "Time", "Link", "Who took part", "Summary"),
                        calls.recorded(caseId).stream()
                                .map(call -> row(
                                        call.isHeld() ? "Yes" : "No",
                                        call.heldOn(),
                                        call.atTime(),
                                        call.link(),
                                        call.participants(),
                                        call.summary()))
                                .toList()));
    }

    static List<String> row(Object... values) {
        return Stream.of(values).map(OpinionsSection::words).collect(Collectors.toList());
    }

    private static String words(Object value) {
        return value instanceof Enum<?> constant
                ? constant.name().toLowerCase().replace('_', ' ')
                : Objects.toString(value, "");
    }
}
