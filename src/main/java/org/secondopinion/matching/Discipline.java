package org.secondopinion.matching;

import org.secondopinion.cases.PlainWords;

/** What a specialist is; the constants are those of the board's specialties. */
enum Discipline {
    MEDICAL_ONCOLOGY,
    SURGICAL_ONCOLOGY,
    RADIATION_ONCOLOGY,
    HAEMATOLOGY,
    NEUROSURGERY,
    PATHOLOGY,
    MOLECULAR_PATHOLOGY,
    RADIOLOGY,
    NUCLEAR_MEDICINE,
    INTERVENTIONAL_RADIOLOGY,
    TRANSPLANT,
    GENETICS,
    PALLIATIVE_CARE;

    String words() {
        return PlainWords.of(this);
    }
}
