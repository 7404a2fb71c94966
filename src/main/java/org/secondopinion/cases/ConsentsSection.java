package org.secondopinion.cases;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The ledger of consents for those who run the case. */
@Component
class ConsentsSection implements CaseFileSection {

    private static final List<String> COLUMNS = List.of("Consent", "To whom", "Given", "Until", "Withdrawn");

    private final Consents consents;

    ConsentsSection(Consents consents) {
        this.consents = consents;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Part of(CaseFile file, Audience audience) {
        var rows = audience == Audience.COORDINATION
                ? consents.of(file.id()).stream().map(ConsentsSection::row).toList()
                : List.<List<String>>of();
        return new Part("consents", "Consents", List.of(), List.of(new Table("Consents", COLUMNS, rows)));
    }

    private static List<String> row(Consent consent) {
        return List.of(
                consent.kind().words(),
                Optional.ofNullable(consent.recipient()).orElse(""),
                "%s, %s, %s"
                        .formatted(
                                consent.givenBy(),
                                PlainWords.of(consent.givenHow()).toLowerCase(),
                                PlainWords.of(consent.givenAt())),
                consent.validUntil().toString(),
                consent.withdrawnAt() == null
                        ? ""
                        : "%s, %s, %s"
                                .formatted(
                                        consent.withdrawnBy(),
                                        PlainWords.of(consent.withdrawnHow()).toLowerCase(),
                                        PlainWords.of(consent.withdrawnAt())));
    }
}
