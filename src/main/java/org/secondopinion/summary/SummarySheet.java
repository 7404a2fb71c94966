package org.secondopinion.summary;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The summary as it is read: what a version keeps and what the two pages show. It holds no name, no birth date and no
 * file name, since those who may not know them read it too.
 */
public record SummarySheet(
        String reference,
        Person person,
        String tumour,
        String stage,
        String situation,
        boolean urgent,
        List<String> redFlags,
        List<Asked> questions,
        Times times,
        List<Line> diagnosis,
        List<Line> codes,
        List<Line> course,
        List<Line> treatments,
        List<Line> performance,
        List<Line> comorbidity,
        List<Line> medicines,
        List<Line> allergies,
        List<Line> plans,
        List<Line> others,
        List<MarkerLine> markers,
        List<String> unsettledMarkers,
        List<Cited> documents) {

    public record Person(String sex, int birthYear, String country) {}

    public record Asked(String topic, String words, boolean ofTheHouse) {}

    /** Dates as text; what is not known is null. */
    public record Times(String treatmentPlannedOn, String reportDueOn, String latestUsefulOn, String fit) {}

    /** One fact; {@code note} says where it stands, what its kind does not have is null. */
    public record Line(
            String kind,
            String words,
            String code,
            String edition,
            String began,
            String ended,
            String response,
            String toxicity,
            String note,
            String language,
            String original) {

        Stream<String> texts() {
            return Stream.of(kind, words, code, response, toxicity, note, original);
        }
    }

    /** One marker; {@code gap} where it is needed and not known. */
    public record MarkerLine(
            String marker,
            String result,
            String reading,
            String method,
            String dated,
            String specimen,
            String note,
            String answer,
            String because,
            boolean gap) {

        Stream<String> texts() {
            return Stream.of(marker, result, reading, method, specimen, note, answer, because);
        }
    }

    /** A document that facts rest on; date, pages and language may be null. */
    public record Cited(int number, String kind, String dated, Integer pages, String language) {}

    /** Every text that a reader sees. */
    List<String> texts() {
        var lines = Stream.of(
                        diagnosis,
                        codes,
                        course,
                        treatments,
                        performance,
                        comorbidity,
                        medicines,
                        allergies,
                        plans,
                        others)
                .flatMap(List::stream)
                .flatMap(Line::texts);
        return Stream.of(
                        lines,
                        markers.stream().flatMap(MarkerLine::texts),
                        questions.stream().map(Asked::words),
                        Stream.of(person.country(), tumour))
                .flatMap(texts -> texts)
                .filter(Objects::nonNull)
                .toList();
    }
}
