package org.secondopinion.matching;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.secondopinion.cases.ReviewFormat;
import org.secondopinion.cases.TumourType;

/**
 * Somebody who reviews cases or sits on boards. {@code username} is null while the person has no login, {@code
 * subSpecialty} and {@code calendar}, a calendar of holidays, where none is known; {@code casesPerYear} has an entry for
 * each tumour that the specialist knows.
 */
record Specialist(
        UUID id,
        int version,
        String name,
        Centre centre,
        Set<Discipline> disciplines,
        String subSpecialty,
        Map<TumourType, Integer> casesPerYear,
        Set<String> licenceCountries,
        Set<String> languages,
        Set<ReviewFormat> formats,
        ZoneId zone,
        String calendar,
        Map<DayOfWeek, Hours> workingHours,
        List<Absence> absences,
        List<Tie> ties,
        int casesPerWeek,
        int priceBand,
        String mail,
        String username,
        boolean chairsBoards,
        boolean isActive) {

    boolean knows(TumourType type) {
        return casesPerYear.containsKey(type);
    }

    Specialist withLogin(String login) {
        return new Specialist(
                id,
                version,
                name,
                centre,
                disciplines,
                subSpecialty,
                casesPerYear,
                licenceCountries,
                languages,
                formats,
                zone,
                calendar,
                workingHours,
                absences,
                ties,
                casesPerWeek,
                priceBand,
                mail,
                login,
                chairsBoards,
                isActive);
    }

    /** Working hours of one weekday, in the specialist's own zone. */
    record Hours(LocalTime from, LocalTime to) {}

    /** Away from the first day up to and including the last. */
    record Absence(LocalDate from, LocalDate to) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** What binds a specialist to a hospital or a hospital group. */
    record Tie(Kind kind, String party) {

        enum Kind {
            REFERRAL_INCOME,
            EMPLOYMENT,
            SHARES,
            FAMILY
        }
    }
}
