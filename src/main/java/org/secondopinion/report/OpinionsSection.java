package org.secondopinion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseFileSection;
import org.secondopinion.cases.CaseId;
import org.springframework.stereotype.Component;

/** The opinions, calls and visits of a case; reviewers write without having read each other, until a report is drafted. */
@Component
class OpinionsSection implements CaseFileSection {

    private final Opinions opinions;
    private final Visits visits;
    private final ReportRows reports;
    private final Signers signers;

    OpinionsSection(Opinions opinions, Visits visits, ReportRows reports, Signers signers) {
        this.opinions = opinions;
        this.visits = visits;
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
        var visit = visits.find(file.id());
        visit.map(found -> new Table(
                        "Visit notes",
                        List.of("Day", "Note", "Further investigations", "Arranged", "Results expected"),
                        visits.notes(found.id()).stream()
                                .map(note -> row(
                                        note.seenOn(),
                                        note.note(),
                                        note.investigations(),
                                        note.arrangements(),
                                        note.resultsExpectedOn()))
                                .toList()))
                .ifPresent(tables::add);
        var facts = visit.map(found -> facts(found, audience)).orElse(List.of());
        return new Part("opinions", "Opinions and visits", facts, tables);
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
                        opinions.consultations(caseId).stream()
                                .map(call -> row(
                                        call.isHeld() ? "Yes" : "No",
                                        call.heldOn(),
                                        call.atTime(),
                                        call.link(),
                                        call.participants(),
                                        call.summary()))
                                .toList()));
    }

    private static List<Fact> facts(Visits.Visit visit, Audience audience) {
        var appointment = Stream.of(
                new Fact("Appointment", visit.appointmentOn() + ", " + visit.appointmentTime()),
                new Fact("Hospital", visit.hospital()),
                new Fact("Doctor", visit.doctor()));
        var journey = Stream.of(
                new Fact("Address", visit.address()),
                new Fact("Preparation", words(visit.preparation())),
                new Fact("Invitation letter", visit.letterSentAt() == null ? "not sent yet" : "sent"),
                new Fact("Visa", words(visit.visa())),
                new Fact("Journey and lodging", words(visit.journey())),
                new Fact("Admission", words(visit.admissionOn())),
                new Fact("Costs", words(visit.costs())));
        return (audience == Audience.COORDINATION ? Stream.concat(appointment, journey) : appointment)
                .filter(fact -> !fact.value().isEmpty())
                .toList();
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
