package org.secondopinion.records.dicom;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the header of one image says; what it does not say is empty or null.
 *
 * @param names of the patient, one for each way of writing it that the header has
 * @param born and {@code date} as written
 * @param place along the direction in which the images of a series lie one behind the other, in millimetres
 * @param isShownHere whether the viewer can decode its pixels
 * @param mayShowName whether a name may stand in the picture itself, so that no header can take it out
 */
public record Instance(
        String studyUid,
        String seriesUid,
        String modality,
        String bodyPart,
        String description,
        Integer seriesNumber,
        Integer number,
        Double place,
        int rows,
        int columns,
        int frames,
        List<String> names,
        String born,
        String sex,
        String date,
        String packedAs,
        boolean isShownHere,
        boolean mayShowName,
        boolean isNameless) {

    /** Machines whose pictures carry a line with the patient's name, unless the header denies it. */
    private static final Set<String> NAME_IN_PICTURE = Set.of("US", "SC", "OT", "XC", "ES", "GM", "DOC", "ECG");

    /** @throws DicomRefusal where something is missing that every image has */
    static Instance of(DicomFile file) {
        var data = file.data();
        return new Instance(
                needed(data, Tag.STUDY_UID, "the study"),
                needed(data, Tag.SERIES_UID, "the series"),
                needed(data, Tag.MODALITY, "the modality").toUpperCase(Locale.ROOT),
                data.text(Tag.BODY_PART).orElse(""),
                Stream.of(Tag.STUDY_DESCRIPTION, Tag.SERIES_DESCRIPTION)
                        .map(data::text)
                        .flatMap(Optional::stream)
                        .distinct()
                        .reduce((study, series) -> study + ", " + series)
                        .orElse(""),
                data.number(Tag.SERIES_NUMBER).orElse(null),
                data.number(Tag.INSTANCE_NUMBER).orElse(null),
                place(data),
                data.number(Tag.ROWS).orElse(0),
                data.number(Tag.COLUMNS).orElse(0),
                frames(file),
                Stream.concat(data.words(Tag.PATIENT_NAME).stream(), data.texts(Tag.OTHER_PATIENT_NAMES).stream())
                        .filter(name -> !name.isBlank())
                        .toList(),
                data.text(Tag.PATIENT_BIRTH_DATE).orElse(""),
                data.text(Tag.PATIENT_SEX).orElse(""),
                Stream.of(Tag.STUDY_DATE, Tag.SERIES_DATE, Tag.ACQUISITION_DATE, Tag.CONTENT_DATE)
                        .map(data::text)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(""),
                file.syntax().words(),
                FrameDecoder.canDecode(file),
                mayShowName(data, file.pixels()),
                data.text(Tag.IDENTITY_REMOVED).filter("YES"::equals).isPresent());
    }

    /** What is no picture holds words, in which a name may stand anywhere. */
    private static boolean mayShowName(DataSet data, PixelData pixels) {
        var said = data.text(Tag.BURNED_IN).orElse("");
        if (pixels == null || said.equals("YES")) {
            return true;
        }
        var isCopyOfScreen = data.has(Tag.CONVERSION_TYPE)
                || data.texts(Tag.IMAGE_TYPE).stream()
                        .anyMatch(type -> type.equals("SECONDARY") || type.contains("SCREEN"));
        return !said.equals("NO")
                && (isCopyOfScreen
                        || data.text(Tag.MODALITY)
                                .filter(NAME_IN_PICTURE::contains)
                                .isPresent());
    }

    private static int frames(DicomFile file) {
        return file.pixels() == null
                ? 0
                : Math.max(1, file.data().number(Tag.FRAMES).orElse(1));
    }

    private static Double place(DataSet data) {
        var position = data.decimals(Tag.IMAGE_POSITION);
        var direction = data.decimals(Tag.IMAGE_ORIENTATION);
        if (position.size() != 3 || direction.size() != 6) {
            return null;
        }
        var place = 0.0;
        for (var axis = 0; axis < 3; axis++) {
            var next = (axis + 1) % 3;
            var last = (axis + 2) % 3;
            place += position.get(axis)
                    * (direction.get(next) * direction.get(3 + last) - direction.get(last) * direction.get(3 + next));
        }
        return place;
    }

    private static String needed(DataSet data, int tag, String what) {
        return data.text(tag).orElseThrow(() -> DicomRefusal.broken("it does not name " + what));
    }
}
