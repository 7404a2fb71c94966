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

    private final Cases cases;
    private final List<CaseFileSection> sections;
    private final ApplicationEventPublisher events;

    CaseSheet(Cases cases, List<CaseFileSection> sections, ApplicationEventPublisher events) {
        this.cases = cases;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(CaseFileSection::order))
                .toList();
        this.events = events;
    }

    /** Reads the case for this person, which is kept in the record of readings. */
    public Sheet read(CaseId id, Audience audience, String by, String where) {
        var file = cases.get(id);
        events.publishEvent(new CaseFileRead(id, by, where));
        return new Sheet(
                id.reference(),
                file.status(),
                file.urgency(),
                file.coordinator().orElse(null),
                sections.stream()
                        .map(section -> section.of(file, audience))
                        .filter(CaseSheet::saysSomething)
                        .toList());
    }

    private static boolean saysSomething(Part part) {
        return !part.facts().isEmpty()
                || part.tables().stream().anyMatch(table -> !table.rows().isEmpty());
    }

    /** {@code coordinator} may be null. */
    public record Sheet(
            String reference, CaseStatus status, Urgency urgency, String coordinator, List<Part> sections) {}
}
