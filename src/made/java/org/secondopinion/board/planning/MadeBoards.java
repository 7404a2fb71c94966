package org.secondopinion.board.planning;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.secondopinion.board.Specialty;
import org.secondopinion.board.planning.Person.Absence;
import org.secondopinion.board.planning.Person.Hours;
import org.secondopinion.board.planning.WaitingCase.Weight;
import org.secondopinion.cases.TumourType;

/** Boards, members and cases made from a seed: weekly series in six zones, with absences, conflicts and deadlines. */
public final class MadeBoards {

    /** Over the change to summer time in Chicago and New York; Berlin and London follow two weeks later. */
    private static final Instant NOW = Instant.parse("2027-03-01T06:00:00Z");

    private static final List<ZoneId> ZONES = Stream.of(
                    "Europe/Berlin",
                    "Asia/Kolkata",
                    "Asia/Shanghai",
                    "America/New_York",
                    "America/Chicago",
                    "Europe/London")
            .map(ZoneId::of)
            .toList();
    private static final List<Specialty> CORE = List.of(
            Specialty.PATHOLOGY,
            Specialty.RADIOLOGY,
            Specialty.MEDICAL_ONCOLOGY,
            Specialty.SURGICAL_ONCOLOGY,
            Specialty.RADIATION_ONCOLOGY);
    private static final int HOSPITAL_GROUPS = 12;
    private static final int TUMOURS_OF_A_BOARD = 4;

    private final Size size;
    private final Random random;
    private final List<Sitting> directory;

    private MadeBoards(Size size, long seed) {
        this.size = size;
        this.random = new Random(seed);
        this.directory = IntStream.range(0, size.members)
                .mapToObj(number -> new Sitting(person(number), CORE.get(number % CORE.size())))
                .toList();
    }

    /** How much is made. */
    public enum Size {
        S(20, 5, 1, 40),
        M(200, 20, 4, 100),
        L(2_000, 100, 4, 400);

        private final int cases;
        private final int sessions;
        private final int weeks;
        private final int members;

        Size(int cases, int sessions, int weeks, int members) {
            this.cases = cases;
            this.sessions = sessions;
            this.weeks = weeks;
            this.members = members;
        }

        public int cases() {
            return cases;
        }
    }

    public static Agenda of(Size size, long seed) {
        return new MadeBoards(size, seed).agenda();
    }

    private Agenda agenda() {
        var slots = new ArrayList<Slot>();
        var boards = size.sessions / size.weeks;
        for (var board = 0; board < boards; board++) {
            slots.addAll(series(board, slots));
        }
        slots.sort(
                Comparator.comparing((Slot slot) -> slot.startsAt().toInstant()).thenComparing(Slot::board));
        var tumours = slots.stream()
                .flatMap(slot -> slot.tumourTypes().stream())
                .distinct()
                .sorted()
                .toList();
        var cases = IntStream.range(0, size.cases)
                .mapToObj(number -> waiting(number, tumours))
                .toList();
        return new Agenda(NOW, List.copyOf(slots), cases, directory);
    }

    private List<Slot> series(int board, List<Slot> others) {
        var zone = ZONES.get(board % ZONES.size());
        var day = LocalDate.of(2027, 3, 2).plusDays(random.nextInt(4));
        var start = ZonedDateTime.of(day, LocalTime.of(13 + random.nextInt(4), 0), zone);
        var tumours = tumours(board);
        var places = Math.round(size.cases * (1.05f + random.nextFloat() * 0.3f) / size.sessions);
        var dates = IntStream.range(0, size.weeks).mapToObj(start::plusWeeks).toList();
        var sittings = sittings(dates, others);
        return dates.stream()
                .map(date ->
                        new Slot(id(), "Board " + (board + 1), date, Duration.ofMinutes(90), places, tumours, sittings))
                .toList();
    }

    /** Families of tumours of which every third board takes the same. */
    private Set<TumourType> tumours(int board) {
        var all = Arrays.stream(TumourType.values())
                .filter(type -> type != TumourType.UNKNOWN)
                .toList();
        var families = Math.max(1, size.sessions / size.weeks / 3);
        var first = board % families * TUMOURS_OF_A_BOARD;
        return IntStream.range(first, first + TUMOURS_OF_A_BOARD)
                .mapToObj(number -> all.get(number % all.size()))
                .collect(Collectors.toSet());
    }

    /** One to three for each specialty, nearly all of them at work then, none in two places at once. */
    private List<Sitting> sittings(List<ZonedDateTime> dates, List<Slot> others) {
        return CORE.stream()
                .flatMap(specialty -> candidates(specialty, dates, others).limit(1 + random.nextInt(3)))
                .toList();
    }

    private Stream<Sitting> candidates(Specialty specialty, List<ZonedDateTime> dates, List<Slot> others) {
        var free = directory.stream()
                .filter(sitting -> sitting.specialty() == specialty)
                .filter(sitting -> dates.stream().allMatch(date -> isFree(sitting.person(), date, others)))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(free, random);
        var asked = free.stream()
                .collect(Collectors.partitioningBy(
                        sitting -> isAtWork(sitting.person(), dates) || random.nextInt(100) < 3));
        return Stream.concat(asked.get(true).stream(), asked.get(false).stream());
    }

    private static boolean isAtWork(Person person, List<ZonedDateTime> dates) {
        return person.works(dates.get(0), dates.get(0).plusMinutes(90));
    }

    private static boolean isFree(Person person, ZonedDateTime date, List<Slot> others) {
        return others.stream()
                .filter(slot -> slot.seats(person))
                .noneMatch(slot -> slot.startsAt().isBefore(date.plusMinutes(90))
                        && slot.endsAt().isAfter(date));
    }

    private Person person(int number) {
        var hours = new Hours(LocalTime.of(7 + random.nextInt(3), 0), LocalTime.of(17 + random.nextInt(5), 0));
        var away = NOW.atZone(ZONES.get(0)).toLocalDate().plusDays(random.nextInt(28));
        return new Person(
                id(),
                "Member " + (number + 1),
                "Group " + random.nextInt(HOSPITAL_GROUPS),
                ZONES.get(random.nextInt(ZONES.size())),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                        .collect(Collectors.toMap(day -> day, day -> hours)),
                random.nextInt(100) < 15 ? List.of(new Absence(away, away.plusDays(6))) : List.of(),
                true);
    }

    private WaitingCase waiting(int number, List<TumourType> tumours) {
        return new WaitingCase(
                "SO-2027-%06d".formatted(number + 1),
                weight(),
                tumours.get(random.nextInt(tumours.size())),
                specialties(),
                NOW.minus(Duration.ofHours(random.nextInt(240))),
                random.nextInt(100) < 70 ? LocalDate.of(2027, 3, 5).plusDays(random.nextInt(35)) : null,
                random.nextInt(100) < 30 ? "Group " + random.nextInt(HOSPITAL_GROUPS) : null,
                random.nextInt(100) < 10
                        ? Set.of(directory
                                .get(random.nextInt(directory.size()))
                                .person()
                                .id())
                        : Set.of(),
                null,
                false);
    }

    private Weight weight() {
        var of = random.nextInt(100);
        return of < 15 ? Weight.URGENT : of < 40 ? Weight.EXPEDITED : Weight.ROUTINE;
    }

    private Set<Specialty> specialties() {
        var needed = EnumSet.of(Specialty.PATHOLOGY, Specialty.RADIOLOGY, Specialty.MEDICAL_ONCOLOGY);
        if (random.nextInt(100) < 80) {
            needed.add(Specialty.SURGICAL_ONCOLOGY);
        }
        if (random.nextInt(100) < 50) {
            needed.add(Specialty.RADIATION_ONCOLOGY);
        }
        return needed;
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** The same agenda after a plan: every case stands where the plan put it, the confirmed ones for good. */
    static Agenda after(Agenda agenda, Map<String, Slot> standing, Set<String> confirmed) {
        return new Agenda(
                agenda.now(),
                agenda.slots(),
                agenda.cases().stream()
                        .map(waiting -> standing(
                                waiting, standing.get(waiting.reference()), confirmed.contains(waiting.reference())))
                        .toList(),
                agenda.directory());
    }

    private static WaitingCase standing(WaitingCase waiting, Slot on, boolean confirmed) {
        return new WaitingCase(
                waiting.reference(),
                waiting.weight(),
                waiting.tumourType(),
                waiting.specialties(),
                waiting.since(),
                waiting.latestUseful(),
                waiting.hospitalGroup(),
                waiting.involved(),
                on == null ? null : on.id(),
                confirmed && on != null);
    }

    /** A session falls out; what stood on it waits again. */
    static Agenda without(Agenda agenda, Slot gone) {
        return new Agenda(
                agenda.now(),
                agenda.slots().stream().filter(slot -> !slot.equals(gone)).toList(),
                agenda.cases().stream()
                        .map(waiting -> gone.id().equals(waiting.before()) ? standing(waiting, null, false) : waiting)
                        .toList(),
                agenda.directory());
    }
}
