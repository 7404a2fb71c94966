package org.secondopinion.matching;

import java.util.List;
import java.util.Objects;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseFileSection;
import org.secondopinion.cases.PlainWords;
import org.springframework.stereotype.Component;

@Component
class MatchingSection implements CaseFileSection {

    private final Matching matching;
    private final Invitations invitations;

    MatchingSection(Matching matching, Invitations invitations) {
        this.matching = matching;
        this.invitations = invitations;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Part of(CaseFile file, Audience audience) {
        if (audience == Audience.REVIEW) {
            return new Part("matching", "Specialists", List.of(), List.of());
        }
        var list = matching.shortList(file.id()).stream()
                .map(listed -> List.of(
                        String.valueOf(listed.position()),
                        listed.name(),
                        listed.centre() + ", " + PlainWords.country(listed.country()),
                        listed.reasons()))
                .toList();
        var asked = invitations.of(file.id()).stream()
                .map(invitation -> List.of(
                        invitation.name(),
                        PlainWords.of(invitation.state()),
                        Objects.toString(invitation.reason(), "")))
                .toList();
        return new Part(
                "matching",
                "Specialists",
                List.of(),
                List.of(
                        new Table("Short list", List.of("Place", "Specialist", "Centre", "Reasons"), list),
                        new Table("Invitations", List.of("Specialist", "State", "Reason"), asked)));
    }
}
