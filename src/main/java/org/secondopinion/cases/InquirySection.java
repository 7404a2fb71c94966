package org.secondopinion.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The patient, the question and who stands behind it; without direct identifiers for reviewers unless consented. */
@Component
class InquirySection implements CaseFileSection {

    private final Consents consents;

    InquirySection(Consents consents) {
        this.consents = consents;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Part of(CaseFile file, Audience audience) {
        var facts = new ArrayList<Fact>();
        var named =
                audience == Audience.COORDINATION || consents.stands(file.id(), ConsentKind.IDENTITY_TO_SPECIALISTS);
        if (named) {
            facts.add(new Fact("Patient", file.patient().fullName()));
            facts.add(new Fact("Born", file.patient().birthDate().toString()));
        } else {
            facts.add(new Fact(
                    "Year of birth", String.valueOf(file.patient().birthDate().getYear())));
        }
        facts.add(new Fact("Sex", PlainWords.of(file.patient().sex())));
        facts.add(new Fact("Country", PlainWords.country(file.patient().country())));
        facts.addAll(diagnosis(file.diagnosis()));
        if (audience == Audience.COORDINATION) {
            facts.addAll(people(file));
        }
        return new Part(
                "inquiry",
                "Patient and question",
                facts.stream()
                        .filter(fact -> fact.value() != null && !fact.value().isBlank())
                        .toList(),
                List.of(questions(file)));
    }

    private static List<Fact> diagnosis(Diagnosis diagnosis) {
        return List.of(
                new Fact("Diagnosis as told", diagnosis.asTold()),
                new Fact("Tumour", PlainWords.of(diagnosis.tumourType())),
                new Fact("Stage", PlainWords.of(diagnosis.stageGroup())),
                new Fact("Situation", PlainWords.of(diagnosis.situation())),
                new Fact("In hospital", diagnosis.inHospital() ? "Yes" : "No"),
                new Fact("Treatment proposed", diagnosis.treatmentProposed()),
                new Fact("Treatment planned for", Objects.toString(diagnosis.treatmentPlannedOn(), null)));
    }

    private static List<Fact> people(CaseFile file) {
        var contact = file.contact();
        var team = file.homeTeam();
        return List.of(
                new Fact("Contact", joined(contact.name(), contact.relation())),
                new Fact("Reach contact at", joined(contact.email(), contact.phone())),
                new Fact("Language", contact.language()),
                new Fact("Home team", joined(team.doctor(), team.hospital(), PlainWords.country(team.country()))),
                new Fact("Reach home team at", team.email()),
                new Fact(
                        "Hard to tell the home team",
                        team.hardToTell() ? "Yes: the family has a guide and a letter" : null),
                new Fact("Wishes", wishes(file.wishes())),
                new Fact(
                        "Red flags",
                        joined(file.redFlags().stream()
                                .sorted()
                                .map(RedFlag::words)
                                .toArray(String[]::new))));
    }

    private static String wishes(Wishes wishes) {
        var countries = wishes.countries().stream().map(PlainWords::country);
        return joined(Stream.of(Stream.of(PlainWords.of(wishes.format())), countries, wishes.languages().stream())
                .flatMap(parts -> parts)
                .toArray(String[]::new));
    }

    private static Table questions(CaseFile file) {
        return new Table(
                "Questions",
                List.of("About", "Question", "Asked by"),
                file.questions().stream()
                        .map(question -> List.of(
                                PlainWords.of(question.topic()),
                                question.words(),
                                question.askedBy() == Question.Asker.FAMILY ? "Family" : "Second Opinion"))
                        .toList());
    }

    private static String joined(String... parts) {
        return String.join(", ", Stream.of(parts).filter(Objects::nonNull).toList());
    }
}
