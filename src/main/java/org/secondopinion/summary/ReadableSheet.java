package org.secondopinion.summary;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondopinion.biomarkers.Interpretation;
import org.secondopinion.biomarkers.TestMethod;
import org.secondopinion.letters.LetterPress;
import org.secondopinion.summary.SummarySheet.Line;

/**
 * A sheet in the words of the page; an original wording that no font here shows gives way to a hint
 * at its document.
 */
public final class ReadableSheet {

    private static final String NOT_SHOWN = "see the document";

    private final SummarySheet sheet;
    private final LetterPress press;

    ReadableSheet(SummarySheet sheet, LetterPress press) {
        this.sheet = sheet;
        this.press = press;
    }

    SummarySheet sheet() {
        return sheet;
    }

    List<String> texts() {
        var originals = Stream.of(sheet.diagnosis(), sheet.course(), sheet.treatments(), sheet.plans())
                .flatMap(List::stream)
                .map(Line::original)
                .collect(Collectors.toSet());
        return sheet.texts().stream()
                .filter(text -> !originals.contains(text) || press.shows(text))
                .toList();
    }

    /** "NSCLC non-squamous, stage IV", or that these are not known. */
    public String headline() {
        return "%s, %s"
                .formatted(
                        sheet.tumour().equals("Unknown") ? "Tumour type not known" : sheet.tumour(),
                        sheet.stage().equals("Unknown")
                                ? "stage not known"
                                : sheet.stage().substring(0, 1).toLowerCase()
                                        + sheet.stage().substring(1));
    }

    /** "hi: the wording", or null where the fact is stated in English. */
    public String original(Line line) {
        if (line.original() == null) {
            return line.language() == null || line.language().equals("en") ? null : "from " + line.language();
        }
        return "%s: %s".formatted(line.language(), press.shows(line.original()) ? line.original() : NOT_SHOWN);
    }

    /** "cT2a N2 M1c (edition 8)". */
    public String code(Line line) {
        return line.edition() == null ? line.code() : "%s (edition %s)".formatted(line.code(), line.edition());
    }

    /** "2025-03 to 2025-07", "since 2025-03", or that no date is documented. */
    public String period(Line line) {
        if (line.began() == null) {
            return line.ended() == null ? "not documented" : "until " + line.ended();
        }
        if (line.began().equals(line.ended())) {
            return line.began();
        }
        return line.ended() == null ? "since " + line.began() : "%s to %s".formatted(line.began(), line.ended());
    }

    public String began(Line line) {
        return Objects.toString(line.began(), "date unknown");
    }

    /** How the patient is beside the disease; other facts only where there are any. */
    public List<Group> otherwise() {
        return Stream.of(
                        new Group("Performance status", sheet.performance()),
                        new Group("Other illnesses", sheet.comorbidity()),
                        new Group("Medicines", sheet.medicines()),
                        new Group("Allergies", sheet.allergies()),
                        new Group("Other facts", sheet.others()))
                .filter(group -> !group.lines().isEmpty() || !group.label().equals("Other facts"))
                .toList();
    }

    /** "IHC, 2026-10-16"; of what is awaited only the method, where it is known. */
    public String method(SummarySheet.MarkerLine marker) {
        var isAwaited = Interpretation.PENDING.words().equals(marker.reading());
        var method = marker.method().equals(TestMethod.NOT_STATED.words()) ? null : marker.method();
        return Stream.of(method, isAwaited ? null : Objects.toString(marker.dated(), "date unknown"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /** Everything of one line in a sentence, for lists. */
    public String sentence(Line line) {
        return Stream.of(
                        line.code() == null ? null : "%s %s".formatted(Objects.toString(line.kind(), ""), line.code()),
                        line.words(),
                        line.began() == null ? null : "(%s)".formatted(line.began()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "))
                .strip();
    }

    /** Lines under one label. */
    public record Group(String label, List<Line> lines) {}
}
