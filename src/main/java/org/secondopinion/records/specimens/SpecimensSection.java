package org.secondopinion.records.specimens;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseFileSection;
import org.secondopinion.cases.PlainWords;
import org.springframework.stereotype.Component;

/** The specimens of a case for reviewers; coordinators have passports and custody in a part of their own. */
@Component
class SpecimensSection implements CaseFileSection {

    private final Specimens specimens;
    private final Clock clock;

    SpecimensSection(Specimens specimens, Clock clock) {
        this.specimens = specimens;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public Part of(CaseFile file, Audience audience) {
        var rows = specimens.of(file.id()).stream().map(this::row).toList();
        return new Part(
                "specimens",
                "Specimens",
                List.of(),
                List.of(new Table(
                        "Slides, blocks and images of them",
                        List.of("Passport", "What", "Pieces", "From", "Where it is", "To note", "Images"),
                        rows)));
    }

    private List<String> row(Specimen specimen) {
        var way = specimens.custody(specimen.id());
        return List.of(
                "P" + specimen.number(),
                specimen.material().words(),
                Integer.toString(specimen.pieces()),
                "%s, %s".formatted(specimen.fromLaboratory(), PlainWords.country(specimen.fromCountry())),
                way.isEmpty() ? "" : where(way.get(way.size() - 1)),
                String.join(" ", SpecimenNotices.of(specimen, way, LocalDate.now(clock))),
                Objects.toString(specimen.digitalAddress(), ""));
    }

    private static String where(Custody last) {
        return "%s on %s, with %s".formatted(last.step().words(), last.happenedOn(), last.holder());
    }
}
