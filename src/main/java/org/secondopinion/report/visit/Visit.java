package org.secondopinion.report.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A visit as it is kept; {@code timeZone} is null where the time was written in words, the rest until it is known. */
public record Visit(
        UUID id,
        LocalDate appointmentOn,
        String appointmentTime,
        String timeZone,
        String hospital,
        String doctor,
        String address,
        String preparation,
        String whyAfterWindow,
        String nameInPassport,
        String passportNumber,
        String companions,
        LocalDate arrivesOn,
        LocalDate leavesOn,
        String consulateLanguage,
        String contactName,
        String contactRole,
        String contactPhone,
        String contactHours,
        String signedBy,
        Instant signedAt,
        Instant letterSentAt,
        Visits.Visa visa,
        String journey,
        LocalDate admissionOn,
        String costs) {

    public Optional<LocalContact> contact() {
        return Optional.ofNullable(contactName)
                .map(name -> new LocalContact(name, contactRole, contactPhone, contactHours));
    }

    /** The time at the place, with its zone. */
    public String time() {
        return timeZone == null ? appointmentTime : appointmentTime + " " + timeZone;
    }

    public boolean hasLetter() {
        return signedBy != null && letterSentAt != null;
    }
}
