package org.secondopinion.records.inspection;

import org.secondopinion.records.dicom.Instance;

/** One image of a study; the name of its entry in the archive is empty where the file is the image itself. */
public record StudyImage(String entry, Instance header) {}
