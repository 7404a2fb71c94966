package org.secondopinion.cases;

import java.util.List;
import org.springframework.stereotype.Component;

/** What happened so far; people's own words are for the coordination only. */
@Component
class JournalSection implements CaseFileSection {

    private final Journal journal;

    JournalSection(Journal journal) {
        this.journal = journal;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Part of(CaseFile file, Audience audience) {
        var entries = journal.of(file.id());
        if (audience == Audience.REVIEW || entries.isEmpty()) {
            return Part.of("journal", "Journal", List.of());
        }
        var rows = entries.stream()
                .map(entry -> List.of(
                        PlainWords.of(entry.at()), entry.happened(), entry.words() == null ? "" : entry.words()))
                .toList();
        return new Part(
                "journal",
                "Journal",
                List.of(),
                List.of(new Table("What happened", List.of("When", "What", "In words"), rows)));
    }
}
