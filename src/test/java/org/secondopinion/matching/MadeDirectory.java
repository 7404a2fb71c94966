package org.secondopinion.matching;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.secondopinion.cases.ReviewFormat;
import org.secondopinion.cases.TumourType;
import org.secondopinion.matching.Specialist.Absence;
import org.secondopinion.matching.Specialist.Hours;
import org.secondopinion.matching.Specialist.Tie;
import org.secondopinion.matching.Standing.Measured;

/** Made centres, specialists, standings and needs; the same seed makes the same ones. Few values, so that ties happen. */
final class MadeDirectory {

    /** Nothing is known of this specialist. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static final List<String> COUNTRIES = List.of("IN", "DE", "CN");
    private static final List<String> LANGUAGES = List.of("en", "de", "hi", "zh");
    private static final List<TumourType> TUMOURS =
            List.of(TumourType.SARCOMA, TumourType.GIST, TumourType.AML, TumourType.UNKNOWN);
    private static final List<Discipline> DISCIPLINES =
            List.of(Discipline.MEDICAL_ONCOLOGY, Discipline.PATHOLOGY, Discipline.RADIOLOGY, Discipline.GENETICS);
    private static final List<String> HOUSES = List.of("elbaue", "nordwald", "lakeview", "meridian");

    private final Random random;

    /** The made calendar has two holidays soon. */
    static boolean isWorked(LocalDate day, String calendar) {
        return !calendar.equals("MADE") || !day.equals(TODAY.plusDays(1)) && !day.equals(TODAY.plusDays(5));
    }

    MadeDirectory(long seed) {
        this.random = new Random(seed);
    }

    List<Specialist> specialists(int number) {
        var made = new ArrayList<Specialist>();
        for (var i = 0; i < number; i++) {
            made.add(specialist(i));
        }
        return made;
    }

    private Specialist specialist(int number) {
        var zone = ZoneId.of("Europe/Berlin");
        var group = oneOf(Arrays.asList(null, "Nordwald", "Meridian"));
        var centre = new Centre(
                id(),
                0,
                oneOf(List.of("Elbaue", "Lakeview", "Isartal")),
                group,
                null,
                oneOf(COUNTRIES),
                zone,
                3,
                formats());
        var tumours = new EnumMap<TumourType, Integer>(TumourType.class);
        some(TUMOURS).stream()
                .filter(tumour -> tumour != TumourType.UNKNOWN)
                .forEach(tumour -> tumours.put(tumour, 20 * random.nextInt(8)));
        return new Specialist(
                id(),
                0,
                "Dr. " + oneOf(List.of("Adler", "Bose", "Chen")) + (random.nextInt(9) == 0 ? "" : " " + number),
                centre,
                some(DISCIPLINES),
                null,
                tumours,
                some(COUNTRIES),
                some(LANGUAGES),
                formats(),
                zone,
                random.nextInt(3) == 0 ? "MADE" : null,
                hours(),
                absences(),
                random.nextInt(8) == 0 ? List.of(new Tie(oneOf(List.of(Tie.Kind.values())), "Meridian")) : List.of(),
                random.nextInt(3),
                1 + random.nextInt(5),
                number + "@example.org",
                random.nextInt(6) == 0 ? null : "login-" + number,
                false,
                random.nextInt(12) != 0);
    }

    private Map<DayOfWeek, Hours> hours() {
        var hours = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        some(List.of(DayOfWeek.values()))
                .forEach(day -> hours.put(day, new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0))));
        return hours;
    }

    private List<Absence> absences() {
        var from = TODAY.plusDays(random.nextInt(12));
        return random.nextInt(3) == 0 ? List.of(new Absence(from, from.plusDays(random.nextInt(10)))) : List.of();
    }

    private Set<ReviewFormat> formats() {
        return random.nextInt(3) == 0
                ? EnumSet.of(oneOf(List.of(ReviewFormat.REMOTE, ReviewFormat.VIDEO)))
                : EnumSet.of(ReviewFormat.REMOTE, ReviewFormat.VIDEO, ReviewFormat.IN_PERSON, ReviewFormat.BOARD);
    }

    Function<Specialist, Standing> standings(List<Specialist> specialists) {
        var standings = new HashMap<UUID, Standing>();
        for (var specialist : specialists) {
            if (random.nextBoolean()) {
                standings.put(specialist.id(), standing());
            }
        }
        return specialist -> standings.getOrDefault(specialist.id(), Standing.NEW);
    }

    private Standing standing() {
        var opinions = random.nextInt(7);
        return new Standing(
                random.nextInt(10) == 0,
                random.nextInt(12) == 0,
                random.nextInt(3),
                random.nextInt(8),
                random.nextInt(4) == 0,
                random.nextInt(6) == 0 ? "Dr. Bose" : null,
                new Measured(opinions, opinions * random.nextInt(120), random.nextInt(opinions + 1)),
                random.nextInt(10) == 0);
    }

    Need need() {
        return new Need(
                oneOf(List.of(ReviewPart.values())),
                oneOf(TUMOURS),
                oneOf(List.of(ReviewFormat.REMOTE, ReviewFormat.VIDEO, ReviewFormat.IN_PERSON, ReviewFormat.BOARD)),
                oneOf(COUNTRIES),
                some(LANGUAGES),
                random.nextBoolean() ? Set.of() : some(COUNTRIES),
                random.nextInt(3) == 0 ? Set.of() : Set.of(oneOf(HOUSES)),
                random.nextInt(4) == 0 ? "bose" : "",
                TODAY,
                random.nextInt(3) == 0 ? null : TODAY.plusDays(4 + random.nextInt(20)),
                random.nextInt(4) == 0);
    }

    private <T> Set<T> some(List<T> values) {
        var some = new LinkedHashSet<T>();
        some.add(oneOf(values));
        values.stream().filter(value -> random.nextInt(3) > 0).forEach(some::add);
        return some;
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
