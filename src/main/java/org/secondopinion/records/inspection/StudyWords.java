package org.secondopinion.records.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.secondopinion.records.dicom.Instance;

/** A study in a line: "CT, chest, 2 series, 300 images". */
final class StudyWords {

    private StudyWords() {}

    static String of(List<StudyImage> images) {
        var series = images.stream()
                .map(image -> image.header().seriesUid())
                .distinct()
                .count();
        var parts = new ArrayList<String>();
        parts.add(all(images, Instance::modality));
        parts.add(all(images, header -> header.bodyPart().toLowerCase(Locale.ROOT)));
        parts.add("%d series".formatted(series));
        parts.add(images.size() == 1 ? "1 image" : "%d images".formatted(images.size()));
        parts.removeIf(String::isBlank);
        return String.join(", ", parts);
    }

    private static String all(List<StudyImage> images, Function<Instance, String> part) {
        return images.stream()
                .map(StudyImage::header)
                .map(part)
                .filter(words -> !words.isBlank())
                .distinct()
                .sorted()
                .collect(Collectors.joining("/"));
    }
}
