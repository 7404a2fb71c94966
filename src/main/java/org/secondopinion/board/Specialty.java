package org.secondopinion.board;

import java.util.Arrays;
import java.util.Optional;

/** The specialties that may sit on a board; the constants are what the decision tables answer. */
public enum Specialty {
    MEDICAL_ONCOLOGY("Medical oncology"),
    SURGICAL_ONCOLOGY("Surgical oncology"),
    RADIATION_ONCOLOGY("Radiation oncology"),
    HAEMATOLOGY("Haematology"),
    NEUROSURGERY("Neurosurgery"),
    PATHOLOGY("Pathology"),
    MOLECULAR_PATHOLOGY("Molecular pathology"),
    RADIOLOGY("Radiology"),
    NUCLEAR_MEDICINE("Nuclear medicine"),
    INTERVENTIONAL_RADIOLOGY("Interventional radiology"),
    TRANSPLANT("Transplantation"),
    GENETICS("Genetics"),
    PALLIATIVE_CARE("Palliative care");

    /** The author of the minutes who sits there for no specialty. */
    public static final String CHAIR = "CHAIR";

    private final String label;

    Specialty(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static Optional<Specialty> labelled(String label) {
        return Arrays.stream(values())
                .filter(specialty -> specialty.label.equalsIgnoreCase(label))
                .findFirst();
    }

    public static String label(String code) {
        return code.equals(CHAIR) ? "Chair" : valueOf(code).label;
    }
}
