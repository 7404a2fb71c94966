package org.secondopinion.records;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Refusal;
import org.secondopinion.records.dicom.Dicom;
import org.secondopinion.records.dicom.Frame;
import org.secondopinion.records.inspection.StudyArchive;
import org.springframework.stereotype.Service;

/** Studies as they are looked at: series by series, one picture at a time. */
@Service
public class Studies {

    private final Documents documents;
    private final StudyImages images;

    Studies(Documents documents, StudyImages images) {
        this.documents = documents;
        this.images = images;
    }

    /** @throws Refusal when the document holds no images */
    public Study of(CaseId caseId, UUID document, boolean mayKnowName) {
        documents.find(caseId, document).orElseThrow(() -> new Refusal("This case has no such document."));
        var all = images.of(document);
        if (all.isEmpty()) {
            throw new Refusal("This document holds no images for the viewer.");
        }
        var given = all.stream()
                .filter(image -> mayKnowName || !image.mayShowName())
                .toList();
        var numbers = given.stream().map(StudyImages.Row::series).distinct().toList();
        return new Study(
                numbers.stream()
                        .map(number -> series(
                                number,
                                given.stream()
                                        .filter(image -> image.series() == number)
                                        .toList(),
                                mayKnowName))
                        .toList(),
                all.size() - given.size());
    }

    /**
     * One picture.
     *
     * @param place of the image in its study
     * @throws Refusal when there is none, or a name may stand in it that is not to be known
     */
    public Frame frame(CaseId caseId, UUID document, int place, int frame, boolean mayKnowName) throws IOException {
        documents.find(caseId, document).orElseThrow(() -> new Refusal("This case has no such document."));
        var image = images.find(document, place).orElseThrow(() -> new Refusal("This study has no such image."));
        if (image.mayShowName() && !mayKnowName) {
            throw new Refusal("The patient's name may stand in this picture itself, and you are not to know it.");
        }
        var content = documents.content(caseId, document);
        if (image.entry().isEmpty()) {
            try (var bytes = content.stream()) {
                return Dicom.frame(bytes, frame);
            }
        }
        try (var archive = StudyArchive.open(content);
                var bytes = archive.stream(image.entry())) {
            return Dicom.frame(bytes, frame);
        }
    }

    private static Series series(int number, List<StudyImages.Row> images, boolean mayKnowName) {
        var pictures = new ArrayList<Picture>();
        images.stream().filter(StudyImages.Row::isShown).forEach(image -> {
            for (var frame = 0; frame < image.frames(); frame++) {
                pictures.add(new Picture(image.place(), frame));
            }
        });
        var first = images.get(0);
        return new Series(
                number,
                first.modality(),
                mayKnowName ? first.description() : "",
                images.size(),
                pictures,
                images.stream()
                        .filter(image -> !image.isShown())
                        .findFirst()
                        .map(image -> image.frames() == 0 ? "no picture" : image.packedAs())
                        .orElse(null));
    }

    /** @param leftOut how many images are kept back, since a name may stand in them */
    public record Study(List<Series> series, int leftOut) {}

    /** @param notShownAs how those images are stored that the viewer cannot show, or null */
    public record Series(
            int number, String modality, String description, int images, List<Picture> pictures, String notShownAs) {}

    public record Picture(int image, int frame) {}
}
