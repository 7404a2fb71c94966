package org.secondopinion.report.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondopinion.report.ReportDocument;
import org.secondopinion.report.drafts.TaskDraft;
import org.secondopinion.report.plain.PlainCheck;
import org.secondopinion.report.plain.Readability;
import org.secondopinion.report.plain.ReasonsGiven;

/** What the writer of a plain-language version is told while writing; a machine says it and changes nothing. */
record PlainView(String reading, String limits, String longest, List<Line> added, List<Line> leftOut) {

    static final List<String> PARTS = List.of("whatChanges", "whatStaysTheSame", "whatToDoNext", "whatToAsk");
    private static final int LONG = 120;

    static PlainView of(ReportDocument report, TaskDraft draft) {
        var text = PARTS.stream().map(draft::of).collect(Collectors.joining("\n"));
        var readability = Readability.of(text, report.language());
        var differences =
                text.isBlank() ? List.<PlainCheck.Difference>of() : PlainCheck.between(report.essence(), text);
        return new PlainView(
                reading(readability),
                "%s (%s). It counts and understands nothing: whether a family understands the text, only a person can say."
                        .formatted(
                                readability.measure().words(),
                                readability.measure().limits()),
                readability.longest().length() < LONG ? "" : readability.longest(),
                lines(differences.stream().filter(one -> !one.isLeftOut()), draft),
                lines(differences.stream().filter(PlainCheck.Difference::isLeftOut), draft));
    }

    private static String reading(Readability readability) {
        return readability.words() == 0
                ? readability.level().words()
                : "%s %s: %.0f. Sentences: %d."
                        .formatted(
                                readability.level().words(),
                                readability.measure().words(),
                                readability.score(),
                                readability.sentences());
    }

    private static List<Line> lines(Stream<PlainCheck.Difference> differences, TaskDraft draft) {
        return differences
                .map(one ->
                        new Line(ReasonsGiven.field(one), capitalised(one.words()), draft.of(ReasonsGiven.field(one))))
                .toList();
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A difference, the field for its reason, and what stands in it. */
    record Line(String field, String words, String reason) {}
}
