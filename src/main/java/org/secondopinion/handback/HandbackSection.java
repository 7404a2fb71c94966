package org.secondopinion.handback;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseFileSection;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.PlainWords;
import org.springframework.stereotype.Component;

@Component
class HandbackSection implements CaseFileSection {

    private final Handbacks handbacks;
    private final HandbackAnswers answers;
    private final HandbackEvents events;

    HandbackSection(Handbacks handbacks, HandbackAnswers answers, HandbackEvents events) {
        this.handbacks = handbacks;
        this.answers = answers;
        this.events = events;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Part of(CaseFile file, Audience audience) {
        return new Part(
                "handback",
                "Home-team handback",
                handbacks.find(file.id()).map(HandbackSection::facts).orElse(List.of()),
                handbacks
                        .find(file.id())
                        .map(handback -> tables(file.id(), handback, audience))
                        .orElse(List.of()));
    }

    private static List<Fact> facts(Handback handback) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Consent to send", handback.isConsented() ? "Yes" : "No"));
        if (handback.letter() != null) {
            facts.add(new Fact("Words of the letter", handback.letter()));
        }
        if (handback.isMailed() != null) {
            facts.add(
                    new Fact("Way", handback.isMailed() ? "Mail with link" : "Post or fax; no mail address is known"));
        }
        if (handback.escalation() != null) {
            facts.add(new Fact("Escalation", handback.escalation()));
        }
        return facts;
    }

    private List<Table> tables(CaseId caseId, Handback handback, Audience audience) {
        var tables = new ArrayList<Table>();
        if (audience == Audience.COORDINATION && handback.isConsented()) {
            tables.add(new Table(
                    "Letter",
                    List.of("What", "As PDF"),
                    List.of(List.of(
                            "With the report, and a form to answer by fax or post",
                            "/api/cases/%s/handback-letter.pdf".formatted(caseId.reference())))));
        }
        tables.add(new Table(
                "Answers of the team", List.of("When", "Who", "Answer", "Reason", "Asks back"), answers(caseId)));
        tables.add(new Table("What happened to the letter", List.of("When", "What", "Who"), history(handback)));
        return tables;
    }

    private List<List<String>> answers(CaseId caseId) {
        return answers.of(caseId).stream()
                .map(given -> List.of(
                        PlainWords.of(given.answeredAt()),
                        given.recordedBy() == null
                                ? given.answeredBy()
                                : "%s, noted by %s".formatted(given.answeredBy(), given.recordedBy()),
                        "The team " + given.decision().words(),
                        Objects.requireNonNullElse(given.reason(), ""),
                        Objects.requireNonNullElse(given.question(), "")))
                .toList();
    }

    private List<List<String>> history(Handback handback) {
        return events.of(handback.id()).stream()
                .map(event -> List.of(
                        PlainWords.of(event.happenedAt()),
                        event.kind().words(),
                        Objects.requireNonNullElse(event.byWhom(), "")))
                .toList();
    }
}
