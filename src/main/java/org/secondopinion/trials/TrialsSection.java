package org.secondopinion.trials;

import java.util.List;
import java.util.Objects;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseFileSection;
import org.secondopinion.cases.PlainWords;
import org.springframework.stereotype.Component;

@Component
class TrialsSection implements CaseFileSection {

    private final TrialShortlist shortlist;

    TrialsSection(TrialShortlist shortlist) {
        this.shortlist = shortlist;
    }

    @Override
    public int order() {
        return 96;
    }

    @Override
    public Part of(CaseFile file, Audience audience) {
        var rows = shortlist.of(file.id()).stream()
                .map(picked -> List.of(
                        picked.trial().nctNumber(),
                        picked.trial().title(),
                        PlainWords.of(picked.trial().status()),
                        String.join("\n", picked.trial().places()),
                        Objects.requireNonNullElse(picked.trial().contact(), ""),
                        picked.searchedOn().toString()))
                .toList();
        return new Part(
                "trials",
                "Trials to ask about",
                List.of(),
                List.of(new Table(
                        "Picked for the family; none is a promise",
                        List.of("Number", "Title", "Status", "Places", "Contact", "As of"),
                        rows)));
    }
}
