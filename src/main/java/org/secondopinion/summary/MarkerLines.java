package org.secondopinion.summary;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondopinion.biomarkers.BiomarkerFinding;
import org.secondopinion.biomarkers.BiomarkerResult;
import org.secondopinion.biomarkers.Markers;
import org.secondopinion.cases.PlainWords;
import org.secondopinion.summary.SummarySheet.MarkerLine;

/** The markers of a sheet: each result, and each marker that is needed and has none. */
final class MarkerLines {

    private MarkerLines() {}

    static List<MarkerLine> of(List<BiomarkerFinding> findings, List<BiomarkerResult> results, Footnotes notes) {
        var byMarker = findings.stream().collect(Collectors.toMap(BiomarkerFinding::marker, Function.identity()));
        return Stream.concat(
                        results.stream().map(result -> recorded(result, byMarker, notes)),
                        findings.stream()
                                .filter(finding ->
                                        isTold(finding) && results.stream().noneMatch(of(finding)))
                                .map(MarkerLines::absent))
                .toList();
    }

    /** The markers of which nobody knows yet whether they are needed. */
    static List<String> unsettled(List<BiomarkerFinding> findings, List<BiomarkerResult> results) {
        return findings.stream()
                .filter(finding -> finding.condition() != null && finding.isNeeded() == null)
                .filter(finding -> results.stream().noneMatch(of(finding)))
                .map(BiomarkerFinding::words)
                .toList();
    }

    private static boolean isTold(BiomarkerFinding finding) {
        return Boolean.TRUE.equals(finding.isNeeded()) || finding.level().equals("CANNOT_EVALUATE");
    }

    private static java.util.function.Predicate<BiomarkerResult> of(BiomarkerFinding finding) {
        return result -> result.marker().equals(finding.marker());
    }

    private static MarkerLine recorded(
            BiomarkerResult result, Map<String, BiomarkerFinding> findings, Footnotes notes) {
        var finding = findings.get(result.marker());
        return new MarkerLine(
                Markers.words(result.marker()),
                result.result(),
                result.interpretation().words(),
                result.method().words(),
                result.datedOn(),
                result.specimen(),
                result.documentId() == null ? null : notes.of(result.documentId(), result.page()),
                finding == null || finding.state() == null ? null : PlainWords.of(finding.state()),
                finding == null ? null : finding.because(),
                finding != null && finding.isGap());
    }

    private static MarkerLine absent(BiomarkerFinding finding) {
        return new MarkerLine(
                finding.words(),
                null,
                null,
                null,
                null,
                null,
                null,
                finding.state() == null ? "Not looked at yet" : PlainWords.of(finding.state()),
                finding.because() == null ? finding.why() : finding.because(),
                finding.isGap());
    }
}
