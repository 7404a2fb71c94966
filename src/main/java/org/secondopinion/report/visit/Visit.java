package org.secondopinion.report.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
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

    /** The time at the place, with its zone as the language calls it. */
    public String time(Locale language) {
        if (timeZone == null) {
            return appointmentTime;
        }
        var at = appointmentOn.atTime(LocalTime.parse(appointmentTime)).atZone(ZoneId.of(timeZone));
        return "%s, %s"
                .formatted(
                        appointmentTime,
                        DateTimeFormatter.ofPattern("zzzz", language).format(at));
    }

    public boolean hasLetter() {
        return signedBy != null && letterSentAt != null;
    }
}
