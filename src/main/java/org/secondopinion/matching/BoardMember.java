package org.secondopinion.matching;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody of the directory who sits on tumour boards. {@code username} is null without a login, {@code hospitalGroup}
 * where the centre belongs to none; specialties and tumour types are codes.
 */
public record BoardMember(
        UUID id,
        String username,
        String name,
        String mail,
        String centre,
        String hospitalGroup,
        Set<String> specialties,
        Set<String> tumourTypes,
        ZoneId zone,
        Map<DayOfWeek, Hours> workingHours,
        List<Absence> absences,
        boolean chairs) {

    /** Working hours of one weekday, in the member's own zone. */
    public record Hours(LocalTime from, LocalTime to) {}

    /** Away from the first day up to and including the last. */
    public record Absence(LocalDate from, LocalDate to) {}
}
