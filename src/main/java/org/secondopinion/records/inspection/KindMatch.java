package org.secondopinion.records.inspection;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondopinion.records.RecordKind;

/**
 * Whether a file is the kind of record that it was sent as.
 *
 * @param likely what it seems to be, or null
 */
record KindMatch(Match match, RecordKind likely) {

    private static final Map<String, RecordKind> BY_MODALITY = Map.of(
            "CT", RecordKind.CT_IMAGES,
            "MR", RecordKind.MRI_IMAGES,
            "PT", RecordKind.PET_CT_IMAGES,
            "CR", RecordKind.XRAY_IMAGES,
            "DX", RecordKind.XRAY_IMAGES,
            "NM", RecordKind.BONE_SCAN_IMAGES,
            "MG", RecordKind.MAMMOGRAM_IMAGES,
            "US", RecordKind.ULTRASOUND_IMAGES,
            "RTPLAN", RecordKind.RADIOTHERAPY_PLAN,
            "SM", RecordKind.PATHOLOGY_SLIDES);
    private static final Set<RecordKind> ANY_IMAGES =
            EnumSet.of(RecordKind.BASELINE_IMAGING, RecordKind.BEST_RESPONSE_IMAGING, RecordKind.LATEST_IMAGING);
    private static final List<Phrases.Phrase> WORDS = Stream.concat(
                    Phrases.read("kind-words.csv").all().stream(),
                    Arrays.stream(RecordKind.values()).map(kind -> Phrases.phrase(kind.name(), kind.words())))
            .toList();
    private static final int HEAD_LINES = 8;
    private static final int HEAD_COUNTS = 4;
    private static final int ENOUGH = 4;

    private static final KindMatch UNKNOWN = new KindMatch(Match.CANNOT_TELL, null);

    /** Whether only DICOM images serve this kind. */
    static boolean isImages(RecordKind kind) {
        return kind.name().endsWith("_IMAGES");
    }

    static KindMatch ofModalities(Set<String> modalities, RecordKind chosen) {
        var kinds = modalities.stream()
                .map(BY_MODALITY::get)
                .filter(kind -> kind != null)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RecordKind.class)));
        if (kinds.contains(RecordKind.PET_CT_IMAGES)) {
            kinds.remove(RecordKind.CT_IMAGES);
        }
        if (kinds.isEmpty()) {
            return UNKNOWN;
        }
        return kinds.contains(chosen) || ANY_IMAGES.contains(chosen)
                ? new KindMatch(Match.MATCHES, chosen)
                : new KindMatch(Match.DIFFERS, kinds.iterator().next());
    }

    static KindMatch ofText(String text, RecordKind chosen) {
        var counts = counts(text);
        var best = counts.entrySet().stream().max(Comparator.comparing(Map.Entry::getValue));
        var mine = counts.getOrDefault(chosen, 0);
        if (mine > 0 && mine * 2 >= best.orElseThrow().getValue()) {
            return new KindMatch(Match.MATCHES, chosen);
        }
        return best.filter(found -> found.getValue() >= ENOUGH)
                .map(found -> new KindMatch(
                        mine == 0 && !isVague(chosen) ? Match.DIFFERS : Match.CANNOT_TELL, found.getKey()))
                .orElse(UNKNOWN);
    }

    /** These name a purpose, and a record of nearly any other kind may serve it. */
    private static boolean isVague(RecordKind kind) {
        return kind == RecordKind.OTHER
                || kind == RecordKind.TIMELINE
                || ANY_IMAGES.contains(kind)
                || kind == RecordKind.TREATMENT_HISTORY;
    }

    private static Map<RecordKind, Integer> counts(String text) {
        var head =
                text.lines().filter(line -> !line.isBlank()).limit(HEAD_LINES).collect(Collectors.joining("\n"));
        var counts = new EnumMap<RecordKind, Integer>(RecordKind.class);
        for (var phrase : WORDS) {
            var found = (int) phrase.pattern().matcher(text).results().limit(3).count()
                    + (phrase.pattern().matcher(head).find() ? HEAD_COUNTS : 0);
            if (found > 0) {
                counts.merge(RecordKind.valueOf(phrase.code()), found, Integer::sum);
            }
        }
        return counts;
    }

    Optional<String> finding(RecordKind chosen) {
        return match == Match.DIFFERS
                ? Optional.of("It was sent as %s, but seems to be: %s."
                        .formatted(
                                chosen.words().toLowerCase(Locale.ROOT),
                                likely.words().toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }
}
