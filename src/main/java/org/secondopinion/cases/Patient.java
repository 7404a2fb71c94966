package org.secondopinion.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** The person whose disease is reviewed. {@code country} is an ISO 3166 two-letter code. */
@Embeddable
public record Patient(
        @Column(name = "patient_given_name") String givenName,
        @Column(name = "patient_family_name") String familyName,
        @Column(name = "patient_birth_date") LocalDate birthDate,

        @Enumerated(EnumType.STRING) @Column(name = "patient_sex")
        Sex sex,

        @Column(name = "patient_country") String country) {

    public enum Sex {
        FEMALE,
        MALE,
        OTHER,
        UNKNOWN
    }

    public String fullName() {
        return givenName + " " + familyName;
    }
}
