package org.secondopinion.biomarkers;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseFileSection;
import org.secondopinion.cases.PlainWords;
import org.springframework.stereotype.Component;

@Component
class BiomarkersSection implements CaseFileSection {

    private final BiomarkerResults results;
    private final BiomarkerGaps gaps;

    BiomarkersSection(BiomarkerResults results, BiomarkerGaps gaps) {
        this.results = results;
        this.gaps = gaps;
    }

    @Override
    public int order() {
        return 36;
    }

    @Override
    public Part of(CaseFile file, Audience audience) {
        return new Part("biomarkers", "Biomarkers", List.of(), List.of(results(file), needed(file)));
    }

    private Table results(CaseFile file) {
        return new Table(
                "Recorded results",
                List.of(
                        "Marker",
                        "Result",
                        "Reading",
                        "Method",
                        "Dated",
                        "Specimen and laboratory",
                        "Document",
                        "Page"),
                results.of(file.id()).stream()
                        .map(result -> List.of(
                                Markers.words(result.marker()),
                                result.result(),
                                result.interpretation().words(),
                                result.method().words(),
                                Objects.toString(result.datedOn(), "unknown"),
                                joined(result.specimen(), result.laboratory()),
                                result.documentId() == null
                                        ? ""
                                        : "/api/cases/%s/documents/%s".formatted(file.id(), result.documentId()),
                                Objects.toString(result.page(), "")))
                        .toList());
    }

    private Table needed(CaseFile file) {
        return new Table(
                "Needed markers",
                List.of("Marker", "Needed", "Answer", "Why", "Rule", "Answered"),
                gaps.of(file.id()).stream()
                        .map(finding -> List.of(
                                finding.words(),
                                PlainWords.of(finding.level()),
                                finding.state() == null ? "Not looked at yet" : PlainWords.of(finding.state()),
                                joined(finding.because(), finding.why()),
                                finding.rule(),
                                finding.answeredAt() == null ? "" : PlainWords.of(finding.answeredAt())))
                        .toList());
    }

    private static String joined(String... parts) {
        return String.join(" ", Stream.of(parts).filter(Objects::nonNull).toList());
    }
}
