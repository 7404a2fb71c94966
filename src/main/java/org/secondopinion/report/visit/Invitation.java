package org.secondopinion.report.visit;

import java.time.LocalDate;

/** What a letter for a visa says beside the appointment; {@code passportNumber} and {@code companions} may be null. */
public record Invitation(
        String nameInPassport,
        String passportNumber,
        String companions,
        LocalDate arrivesOn,
        LocalDate leavesOn,
        String consulateLanguage,
        LocalContact contact) {}
