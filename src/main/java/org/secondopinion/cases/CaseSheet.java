package org.secondopinion.cases;

import java.util.Comparator;
import java.util.List;
import org.secondopinion.cases.CaseFileSection.Audience;
import org.secondopinion.cases.CaseFileSection.Part;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The case file as people read it: the sections of all rooms in the order of the pathway. */
@Service
@Transactional
public class CaseSheet {

    private static final Part CLOSED = Part.of(
            "closed",
            "Case file",
            List.of(
                    new CaseFileSection.Fact(
                            "Not shown",
                            "The family's consent to the review does not stand today. Your task stays; the coordinator asks the family.")));

    private final Cases cases;
    private final Consents consents;
    private final List<CaseFileSection> sections;
    private final ApplicationEventPublisher events;

    CaseSheet(Cases cases, Consents consents, List<CaseFileSection> sections, ApplicationEventPublisher events) {
        this.cases = cases;
        this.consents = consents;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(CaseFileSection::order))
                .toList();
        this.events = events;
    }

    /**
     * Reads the case for this person, which is kept in the record of readings. Reviewers read it while the family's
     * consent to the review stands; else a sentence says why it is closed.
     */
    public Sheet read(CaseId id, Audience audience, String by, String where) {
        var file = cases.get(id);
        if (audience == Audience.REVIEW && !consents.stands(id, ConsentKind.REVIEW)) {
            return sheet(file, List.of(CLOSED));
        }
        events.publishEvent(new CaseFileRead(id, by, where));
        return sheet(
                file,
                sections.stream()
                        .map(section -> section.of(file, audience))
                        .filter(CaseSheet::saysSomething)
                        .toList());
    }

    private static Sheet sheet(CaseFile file, List<Part> parts) {
        return new Sheet(
                file.id().reference(),
                file.status(),
                file.urgency(),
                file.coordinator().orElse(null),
                parts);
    }

    private static boolean saysSomething(Part part) {
        return !part.facts().isEmpty()
                || part.tables().stream().anyMatch(table -> !table.rows().isEmpty());
    }

    /** {@code coordinator} may be null. */
    public record Sheet(
            String reference, CaseStatus status, Urgency urgency, String coordinator, List<Part> sections) {}
}
