package org.secondopinion.handback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseFileSection;
import org.secondopinion.cases.PlainWords;
import org.springframework.stereotype.Component;

@Component
class HandbackSection implements CaseFileSection {

    private final Handbacks handbacks;

    HandbackSection(Handbacks handbacks) {
        this.handbacks = handbacks;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Part of(CaseFile file, Audience audience) {
        return Part.of(
                "handback",
                "Home-team handback",
                handbacks.find(file.id()).map(HandbackSection::facts).orElse(List.of()));
    }

    private static List<Fact> facts(Handback handback) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Consent to send", handback.isConsented() ? "Yes" : "No"));
        add(facts, "Letter", handback.letter());
        add(facts, "Written by", handback.writtenBy());
        add(facts, "Sent", handback.sentAt());
        add(facts, "Way", handback.isMailed() == null ? null : handback.isMailed() ? "Mail with link" : "Post");
        add(facts, "Read", handback.readAt());
        add(
                facts,
                "Answer",
                handback.decision() == null
                        ? null
                        : "The team " + handback.decision().words());
        add(facts, "Reason", handback.decisionReason());
        add(facts, "Answered by", handback.answeredBy());
        add(facts, "Escalation", handback.escalation());
        return facts;
    }

    private static void add(List<Fact> facts, String label, Object value) {
        if (value != null) {
            facts.add(new Fact(label, value instanceof Instant time ? PlainWords.of(time) : value.toString()));
        }
    }
}
