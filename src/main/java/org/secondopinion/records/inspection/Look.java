package org.secondopinion.records.inspection;

import java.util.List;

/**
 * What a file shows by itself, before it is compared with the case.
 *
 * @param pages null where there are none
 * @param text empty where none can be read
 * @param isFilm whether it is a photograph of films in front of a light
 * @param flaws what makes it unreadable
 * @param notes what a coordinator should know beside it
 */
record Look(
        String contentType,
        Integer pages,
        String text,
        boolean isFilm,
        List<Flaw> flaws,
        List<String> notes,
        List<StudyImage> images) {

    static Look dicom(String contentType, List<StudyImage> images, List<Flaw> flaws, List<String> notes) {
        return new Look(contentType, null, "", false, flaws, notes, images);
    }

    boolean isDicom() {
        return !images.isEmpty();
    }
}
