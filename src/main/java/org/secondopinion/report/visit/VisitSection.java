package org.secondopinion.report.visit;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseFileSection;
import org.secondopinion.pathway.People;
import org.secondopinion.pathway.People.Person;
import org.springframework.stereotype.Component;

/** The visit of a case; specialists read when and where, what was noted, and what the family accepts. */
@Component
class VisitSection implements CaseFileSection {

    private final VisitRows visits;
    private final VisitChecks checks;
    private final Investigations investigations;
    private final People people;

    VisitSection(VisitRows visits, VisitChecks checks, Investigations investigations, People people) {
        this.visits = visits;
        this.checks = checks;
        this.investigations = investigations;
        this.people = people;
    }

    @Override
    public int order() {
        return 62;
    }

    @Override
    public Part of(CaseFile file, Audience audience) {
        return visits.find(file.id())
                .map(visit -> part(file, visit, audience))
                .orElseGet(() -> new Part("visit", "Visit", List.of(), List.of()));
    }

    private Part part(CaseFile file, Visit visit, Audience audience) {
        var facts = audience == Audience.COORDINATION
                ? Stream.of(appointment(visit), letter(visit), journey(visit)).flatMap(part -> part)
                : appointment(visit);
        var tables = audience == Audience.COORDINATION
                ? List.of(notes(visit), examined(file), checkList(file))
                : List.of(notes(visit), examined(file));
        return new Part(
                "visit",
                "Visit",
                facts.filter(fact -> !fact.value().isEmpty()).toList(),
                tables.stream().filter(table -> !table.rows().isEmpty()).toList());
    }

    private static Stream<Fact> appointment(Visit visit) {
        return Stream.of(
                new Fact("Appointment", visit.appointmentOn() + ", " + visit.time(Locale.ENGLISH)),
                new Fact("Hospital", visit.hospital()),
                new Fact("Doctor", visit.doctor()));
    }

    private Stream<Fact> letter(Visit visit) {
        return Stream.of(
                new Fact("After the latest useful day, because", words(visit.whyAfterWindow())),
                new Fact("Address", visit.address()),
                new Fact("Preparation", words(visit.preparation())),
                new Fact("Invitation letter", visit.letterSentAt() == null ? "not sent yet" : "sent"),
                new Fact("Signed by", name(visit.signedBy())),
                new Fact("Name in the passport", words(visit.nameInPassport())),
                new Fact("Who comes along", words(visit.companions())),
                new Fact(
                        "Local contact",
                        visit.contact().map(VisitSection::words).orElse("")));
    }

    private static String words(LocalContact contact) {
        return "%s, %s, %s, %s".formatted(contact.name(), contact.role(), contact.phone(), contact.hours());
    }

    private static Stream<Fact> journey(Visit visit) {
        return Stream.of(
                new Fact("Arrival", words(visit.arrivesOn())),
                new Fact("Departure", words(visit.leavesOn())),
                new Fact("Visa", words(visit.visa())),
                new Fact("Journey and lodging", words(visit.journey())),
                new Fact("Admission", words(visit.admissionOn())),
                new Fact("Costs", words(visit.costs())));
    }

    private Table notes(Visit visit) {
        return new Table(
                "Visit notes",
                List.of("Day", "Note", "Further investigations", "Arranged", "Results expected"),
                visits.notes(visit.id()).stream()
                        .map(note -> row(
                                note.seenOn(),
                                note.note(),
                                note.investigations(),
                                note.arrangements(),
                                note.resultsExpectedOn()))
                        .toList());
    }

    private Table examined(CaseFile file) {
        return new Table(
                "Further investigations",
                List.of("Investigation", "Why", "Cost", "The family", "Decided by", "Arranged"),
                investigations.of(file.id()).stream()
                        .map(one -> row(
                                one.what(),
                                one.why(),
                                one.price() + " " + one.currency(),
                                one.waits() ? "not answered" : one.answer(),
                                one.answeredBy(),
                                one.arrangement()))
                        .toList());
    }

    private Table checkList(CaseFile file) {
        return new Table(
                "Travel and admission",
                List.of("Point", "Who", "By", "State", "Note", "Said by"),
                checks.of(file.id()).stream()
                        .map(check -> row(
                                check.item().words(),
                                check.owner(),
                                check.dueOn(),
                                check.state(),
                                check.note(),
                                name(check.changedBy())))
                        .toList());
    }

    /** Families tick their own points without a login. */
    private String name(String username) {
        return Optional.ofNullable(username)
                .flatMap(people::find)
                .map(Person::displayName)
                .orElse(words(username));
    }

    private static List<String> row(Object... values) {
        return Stream.of(values).map(VisitSection::words).toList();
    }

    private static String words(Object value) {
        return value instanceof Enum<?> constant
                ? constant.name().toLowerCase().replace('_', ' ')
                : Objects.toString(value, "");
    }
}
