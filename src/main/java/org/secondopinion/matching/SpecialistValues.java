package org.secondopinion.matching;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.secondopinion.cases.MailAddress;
import org.secondopinion.cases.TumourType;
import org.secondopinion.matching.Specialist.Absence;
import org.secondopinion.matching.Specialist.Hours;
import org.secondopinion.matching.Specialist.Tie;

/** The values of a specialist that are more than a code; what isn't one is answered by an exception. */
final class SpecialistValues {

    private static final int MOST_A_WEEK = 500;

    private SpecialistValues() {}

    static Map.Entry<TumourType, Integer> tumour(String text) {
        var parts = text.split(" +");
        var cases = Integer.parseInt(parts[1]);
        if (parts.length != 2 || cases < 0) {
            throw new IllegalArgumentException("not a tumour with its cases");
        }
        return Map.entry(TumourType.valueOf(parts[0]), cases);
    }

    static Map.Entry<DayOfWeek, Hours> day(String text) {
        var parts = text.split("[ -]+");
        var hours = new Hours(LocalTime.parse(parts[1]), LocalTime.parse(parts[2]));
        if (parts.length != 3 || !hours.to().isAfter(hours.from())) {
            throw new IllegalArgumentException("not the hours of a day");
        }
        return Map.entry(DayOfWeek.valueOf(parts[0]), hours);
    }

    static Absence absence(String text) {
        var parts = text.split(" to ");
        var absence = new Absence(LocalDate.parse(parts[0].strip()), LocalDate.parse(parts[1].strip()));
        if (absence.to().isBefore(absence.from())) {
            throw new IllegalArgumentException("ends before it begins");
        }
        return absence;
    }

    static Tie tie(String text) {
        var parts = text.split(":", 2);
        if (parts[1].isBlank()) {
            throw new IllegalArgumentException("a tie to nobody");
        }
        return new Tie(Tie.Kind.valueOf(parts[0].strip()), parts[1].strip());
    }

    static String mail(String text) {
        if (!MailAddress.isOne(text)) {
            throw new IllegalArgumentException("no mail address");
        }
        return text;
    }

    static int perWeek(String text) {
        var cases = Integer.parseInt(text);
        if (cases < 0 || cases > MOST_A_WEEK) {
            throw new IllegalArgumentException("not so many");
        }
        return cases;
    }
}
