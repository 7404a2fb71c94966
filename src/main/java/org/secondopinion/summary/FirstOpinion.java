package org.secondopinion.summary;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondopinion.biomarkers.Interpretation;
import org.secondopinion.summary.SummarySheet.Line;

/** The first opinion field by field, in the words of the summary. */
public final class FirstOpinion {

    private static final String AWAITED = Interpretation.PENDING.words();

    private FirstOpinion() {}

    /** A field of which the summary says nothing is absent. */
    public static Map<Field, String> of(SummarySheet sheet) {
        var first = new EnumMap<Field, String>(Field.class);
        put(first, Field.DIAGNOSIS, words(sheet.diagnosis(), line -> true));
        put(
                first,
                Field.HISTOLOGY_AND_GRADE,
                words(sheet.codes(), line -> line.kind().startsWith("ICD-O")));
        put(first, Field.STAGE, words(sheet.codes(), FirstOpinion::isStaging));
        put(first, Field.BIOMARKERS, markers(sheet));
        put(first, Field.MODALITY, words(sheet.plans(), line -> true));
        put(first, Field.REGIMEN, words(sheet.plans(), line -> true));
        return first;
    }

    private static boolean isStaging(Line line) {
        return line.kind().startsWith("TNM") || line.kind().startsWith("Stage");
    }

    private static String words(List<Line> lines, Predicate<Line> wanted) {
        return lines.stream().filter(wanted).map(FirstOpinion::words).distinct().collect(Collectors.joining("; "));
    }

    private static String words(Line line) {
        var code = line.edition() == null ? line.code() : "%s (edition %s)".formatted(line.code(), line.edition());
        return Stream.of(line.code() == null ? null : line.kind() + " " + code, line.words())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static String markers(SummarySheet sheet) {
        return sheet.markers().stream()
                .filter(marker -> marker.result() != null && !marker.reading().equals(AWAITED))
                .map(marker -> "%s: %s".formatted(marker.marker(), marker.result()))
                .collect(Collectors.joining("; "));
    }

    private static void put(Map<Field, String> first, Field field, String words) {
        if (!words.isEmpty()) {
            first.put(field, words);
        }
    }

    /** What the second opinion is compared by; forms number the fields in this order. */
    public enum Field {
        DIAGNOSIS,
        HISTOLOGY_AND_GRADE,
        STAGE,
        BIOMARKERS,
        INTENT,
        MODALITY,
        REGIMEN,
        TRIAL,
        GOALS_OF_CARE;

        public int number() {
            return ordinal() + 1;
        }

        public String words() {
            return name().toLowerCase().replace('_', ' ');
        }
    }
}
