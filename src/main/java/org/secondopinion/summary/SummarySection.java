package org.secondopinion.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseFileSection;
import org.secondopinion.cases.PlainWords;
import org.springframework.stereotype.Component;

@Component
class SummarySection implements CaseFileSection {

    private final CaseSummaries summaries;
    private final SummaryVersions versions;

    SummarySection(CaseSummaries summaries, SummaryVersions versions) {
        this.summaries = summaries;
        this.versions = versions;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public Part of(CaseFile file, Audience audience) {
        var facts = summaries.of(file.id());
        var tables = new ArrayList<Table>();
        tables.add(pages(file, facts));
        for (var block : Block.values()) {
            tables.add(table(file, block, facts));
        }
        if (audience == Audience.COORDINATION) {
            tables.add(sendings(file));
        }
        return new Part("summary", "Case summary", List.of(), tables);
    }

    private static Table pages(CaseFile file, List<SummaryFact> facts) {
        return new Table(
                "On two pages",
                List.of("What", "Open"),
                facts.isEmpty()
                        ? List.of()
                        : List.of(List.of("Case summary (PDF)", "/api/cases/%s/summary.pdf".formatted(file.id()))));
    }

    private static Table table(CaseFile file, Block block, List<SummaryFact> facts) {
        return new Table(
                block.words(),
                List.of("When", "Fact", "Source", "Page", "Original"),
                facts.stream()
                        .filter(fact -> fact.block() == block)
                        .map(fact -> List.of(
                                when(fact),
                                what(fact),
                                fact.documentId() == null
                                        ? fact.source().words()
                                        : "/api/cases/%s/documents/%s".formatted(file.id(), fact.documentId()),
                                Objects.toString(fact.page(), ""),
                                joined(fact.language(), fact.original())))
                        .toList());
    }

    private Table sendings(CaseFile file) {
        return new Table(
                "Versions that were sent out",
                List.of("Version", "For", "To", "On", "Open"),
                versions.sendings(file.id()).stream()
                        .map(sending -> List.of(
                                String.valueOf(sending.number()),
                                sending.occasion().words(),
                                sending.recipient(),
                                PlainWords.of(sending.sentAt()),
                                "/api/cases/%s/summary/versions/%d.pdf".formatted(file.id(), sending.number())))
                        .toList());
    }

    private static String when(SummaryFact fact) {
        return joined(fact.began(), fact.ended() == null ? null : "to " + fact.ended());
    }

    private static String what(SummaryFact fact) {
        return joined(
                fact.kind() == null ? null : fact.kind().words() + ":",
                fact.code(),
                fact.edition() == null ? null : "(edition %s)".formatted(fact.edition()),
                fact.words(),
                fact.response() == null
                        ? null
                        : "Response: %s.".formatted(fact.response().words()),
                fact.toxicity() == null ? null : "Side effects: " + fact.toxicity());
    }

    private static String joined(String... parts) {
        return String.join(
                " ", java.util.stream.Stream.of(parts).filter(Objects::nonNull).toList());
    }
}
