package org.secondopinion.matching;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.secondopinion.cases.TumourType;
import org.secondopinion.matching.Specialist.Absence;
import org.secondopinion.matching.Specialist.Hours;
import org.secondopinion.matching.Specialist.Tie;

/** A specialist as a row of words, in a file and on a page. */
final class SpecialistColumns {

    static final List<String> NAMES = List.of(
            "name",
            "mail",
            "login",
            "centre",
            "disciplines",
            "sub_specialty",
            "tumours",
            "licences",
            "languages",
            "formats",
            "zone",
            "hours",
            "absences",
            "ties",
            "cases_per_week",
            "price_band",
            "chairs_boards",
            "active");

    private static final int MOST_A_WEEK = 500;

    private SpecialistColumns() {}

    /** Anything may be null in it when the values have faults; {@code centre} answers null for a name it doesn't know. */
    static Specialist read(UUID id, int version, EntryValues values, Function<String, Centre> centre) {
        var perWeek = values.one(
                "cases_per_week", SpecialistColumns::perWeek, "how many cases a week is a number from 0 to 500");
        var band = values.one("price_band", Codes::band, Codes.BAND_FAULT);
        var mail = values.one("mail", SpecialistColumns::mail, "the mail address is not complete");
        return new Specialist(
                id,
                version,
                values.text("name"),
                values.one(
                        "centre",
                        name -> Objects.requireNonNull(centre.apply(name)),
                        "the directory has no centre of this name"),
                values.several("disciplines", Discipline::valueOf, "a discipline is a code such as PATHOLOGY"),
                values.optional("sub_specialty"),
                tumours(values),
                values.several("licences", Codes::country, Codes.COUNTRY_FAULT),
                values.several("languages", Codes::language, Codes.LANGUAGE_FAULT),
                values.several("formats", Codes::format, Codes.FORMAT_FAULT),
                values.one("zone", Codes::zone, Codes.ZONE_FAULT),
                null,
                hours(values),
                absences(values),
                values.list(
                        "ties", SpecialistColumns::tie, "a tie is written as SHARES: Name of the hospital or group"),
                perWeek == null ? 0 : perWeek,
                band == null ? 0 : band,
                mail,
                values.optional("login"),
                values.yes("chairs_boards"),
                values.yes("active"));
    }

    private static Map<TumourType, Integer> tumours(EntryValues values) {
        var fault = "a tumour is written with its cases a year, such as SARCOMA 40";
        var tumours = new EnumMap<TumourType, Integer>(TumourType.class);
        values.list("tumours", SpecialistColumns::tumour, fault).stream()
                .filter(Objects::nonNull)
                .forEach(tumour -> {
                    if (tumours.put(tumour.getKey(), tumour.getValue()) != null) {
                        values.fault("tumours", "a tumour stands there twice");
                    }
                });
        return tumours;
    }

    private static Map<DayOfWeek, Hours> hours(EntryValues values) {
        var hours = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        values.list("hours", SpecialistColumns::day, "working hours are written as MONDAY 09:00-17:00").stream()
                .filter(Objects::nonNull)
                .forEach(day -> {
                    if (hours.put(day.getKey(), day.getValue()) != null) {
                        values.fault("hours", "a weekday stands there twice");
                    }
                });
        return hours;
    }

    private static List<Absence> absences(EntryValues values) {
        var absences = values.list(
                "absences",
                SpecialistColumns::absence,
                "an absence is written as 2026-12-21 to 2027-01-03, the last day included");
        if (absences.stream()
                                .filter(Objects::nonNull)
                                .map(Absence::from)
                                .distinct()
                                .count()
                        < absences.size()
                && !absences.contains(null)) {
            values.fault("absences", "two absences begin on the same day");
        }
        return absences;
    }

    private static Map.Entry<TumourType, Integer> tumour(String text) {
        var parts = text.split(" +");
        var cases = Integer.parseInt(parts[1]);
        if (parts.length != 2 || cases < 0) {
            throw new IllegalArgumentException("not a tumour with its cases");
        }
        return Map.entry(TumourType.valueOf(parts[0]), cases);
    }

    private static Map.Entry<DayOfWeek, Hours> day(String text) {
        var parts = text.split("[ -]+");
        var hours = new Hours(LocalTime.parse(parts[1]), LocalTime.parse(parts[2]));
        if (parts.length != 3 || !hours.to().isAfter(hours.from())) {
            throw new IllegalArgumentException("not the hours of a day");
        }
        return Map.entry(DayOfWeek.valueOf(parts[0]), hours);
    }

    private static Absence absence(String text) {
        var parts = text.split(" to ");
        var absence = new Absence(LocalDate.parse(parts[0].strip()), LocalDate.parse(parts[1].strip()));
        if (absence.to().isBefore(absence.from())) {
            throw new IllegalArgumentException("ends before it begins");
        }
        return absence;
    }

    private static Tie tie(String text) {
        var parts = text.split(":", 2);
        if (parts[1].isBlank()) {
            throw new IllegalArgumentException("a tie to nobody");
        }
        return new Tie(Tie.Kind.valueOf(parts[0].strip()), parts[1].strip());
    }

    private static String mail(String text) {
        if (!MailAddress.isOne(text)) {
            throw new IllegalArgumentException("no mail address");
        }
        return text;
    }

    private static int perWeek(String text) {
        var cases = Integer.parseInt(text);
        if (cases < 0 || cases > MOST_A_WEEK) {
            throw new IllegalArgumentException("not so many");
        }
        return cases;
    }

    static Map<String, String> write(Specialist specialist) {
        var values = new LinkedHashMap<String, String>();
        values.put("name", specialist.name());
        values.put("mail", specialist.mail());
        values.put("login", Objects.toString(specialist.username(), ""));
        values.put("centre", specialist.centre().name());
        values.put("disciplines", Codes.join(specialist.disciplines()));
        values.put("sub_specialty", Objects.toString(specialist.subSpecialty(), ""));
        values.put("tumours", pairs(specialist.casesPerYear(), "%s %s"));
        values.put("licences", Codes.join(specialist.licenceCountries()));
        values.put("languages", Codes.join(specialist.languages()));
        values.put("formats", Codes.join(specialist.formats()));
        values.put("zone", specialist.zone().getId());
        values.put("hours", hours(specialist));
        values.put("absences", joined(specialist.absences(), absence -> absence.from() + " to " + absence.to()));
        values.put("ties", joined(specialist.ties(), tie -> tie.kind() + ": " + tie.party()));
        values.put("cases_per_week", String.valueOf(specialist.casesPerWeek()));
        values.put("price_band", String.valueOf(specialist.priceBand()));
        values.put("chairs_boards", specialist.chairsBoards() ? "yes" : "no");
        values.put("active", specialist.isActive() ? "yes" : "no");
        return values;
    }

    private static String hours(Specialist specialist) {
        return joined(
                List.copyOf(specialist.workingHours().entrySet()),
                day -> "%s %s-%s"
                        .formatted(
                                day.getKey(),
                                day.getValue().from(),
                                day.getValue().to()));
    }

    private static String pairs(Map<?, ?> values, String form) {
        return joined(List.copyOf(values.entrySet()), pair -> form.formatted(pair.getKey(), pair.getValue()));
    }

    private static <T> String joined(List<T> values, Function<T, String> words) {
        return Codes.join(values.stream().map(words).toList());
    }
}
