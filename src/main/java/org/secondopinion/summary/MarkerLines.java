package org.secondopinion.summary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
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
        var absent = findings.stream()
                .filter(finding -> isTold(finding) && results.stream().noneMatch(of(finding)))
                .collect(Collectors.groupingBy(MarkerLines::answer, LinkedHashMap::new, Collectors.toList()));
        return Stream.concat(
                        absent.values().stream().map(MarkerLines::absent),
                        results.stream().map(result -> recorded(result, byMarker, notes)))
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

    private static Predicate<BiomarkerResult> of(BiomarkerFinding finding) {
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

    private static List<String> answer(BiomarkerFinding finding) {
        var answer = finding.state() == null ? "Not looked at yet" : PlainWords.of(finding.state());
        return List.of(answer, finding.because() == null ? finding.why() : finding.because());
    }

    /** Markers that have the same answer for the same reason stand in one line. */
    private static MarkerLine absent(List<BiomarkerFinding> alike) {
        var answer = answer(alike.get(0));
        return new MarkerLine(
                alike.stream().map(BiomarkerFinding::words).collect(Collectors.joining(", ")),
                null,
                null,
                null,
                null,
                null,
                null,
                answer.get(0),
                answer.get(1),
                alike.get(0).isGap());
    }
}
