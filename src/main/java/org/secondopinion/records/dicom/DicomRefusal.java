package org.secondopinion.records.dicom;

import org.secondopinion.cases.Refusal;

/** A DICOM file that cannot be used, in a sentence for who sent it. */
public class DicomRefusal extends Refusal {

    static final String BROKEN =
            "This DICOM file has a broken header (%s). Please export it again and send the new file.";
    static final String CUT = "This DICOM file ends in the middle. Please send it again.";

    DicomRefusal(String sentence) {
        super(sentence);
    }

    static DicomRefusal broken(String how) {
        return new DicomRefusal(BROKEN.formatted(how));
    }

    static DicomRefusal cut() {
        return new DicomRefusal(CUT);
    }
}
