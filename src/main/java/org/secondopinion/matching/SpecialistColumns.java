package org.secondopinion.matching;

import java.time.DayOfWeek;
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
            "calendar",
            "hours",
            "absences",
            "ties",
            "cases_per_week",
            "price_band",
            "chairs_boards",
            "active");

    private SpecialistColumns() {}

    /** Anything may be null in it when the values have faults; {@code centre} answers null for a name it doesn't know. */
    static Specialist read(UUID id, int version, EntryValues values, Function<String, Centre> centre) {
        var perWeek = values.one(
                "cases_per_week", SpecialistValues::perWeek, "how many cases a week is a number from 0 to 500");
        var band = values.one("price_band", Codes::band, Codes.BAND_FAULT);
        var mail = values.one("mail", SpecialistValues::mail, "the mail address is not complete");
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
                values.optional("calendar"),
                hours(values),
                absences(values),
                values.list("ties", SpecialistValues::tie, "a tie is written as SHARES: Name of the hospital or group"),
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
        values.list("tumours", SpecialistValues::tumour, fault).stream()
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
        values.list("hours", SpecialistValues::day, "working hours are written as MONDAY 09:00-17:00").stream()
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
                SpecialistValues::absence,
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
        values.put("calendar", Objects.toString(specialist.calendar(), ""));
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
