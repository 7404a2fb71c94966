package org.secondopinion.board.planning;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondopinion.board.Specialty;
import org.secondopinion.board.planning.Person.Absence;
import org.secondopinion.board.planning.Person.Hours;
import org.secondopinion.board.planning.WaitingCase.Weight;
import org.secondopinion.cases.TumourType;

/** An agenda of Monday 1 March 2027 in Berlin, told step by step. */
class AgendaForTests {

    static final Instant NOW = Instant.parse("2027-03-01T06:00:00Z");
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Map<String, PersonForTests> people = new LinkedHashMap<>();
    private final List<SlotForTests> slots = new ArrayList<>();
    private final Map<String, CaseForTests> cases = new LinkedHashMap<>();
    private final List<PersonForTests> free = new ArrayList<>();

    record Stand(String reference, SlotForTests slot) {}

    PersonForTests person(String name) {
        return people.computeIfAbsent(name, PersonForTests::new);
    }

    /** Somebody of the directory who sits on no session. */
    void free(Specialty specialty, PersonForTests person) {
        person.freeFor = specialty;
        free.add(person);
    }

    SlotForTests slot(String startsAt) {
        var slot = new SlotForTests(startsAt);
        slots.add(slot);
        return slot;
    }

    CaseForTests waiting(String reference) {
        return cases.computeIfAbsent(reference, CaseForTests::new);
    }

    Agenda agenda() {
        return new Agenda(
                NOW,
                slots.stream().map(SlotForTests::slot).toList(),
                cases.values().stream().map(CaseForTests::waiting).toList(),
                free.stream()
                        .map(person -> new Sitting(person.person(), person.freeFor))
                        .toList());
    }

    Plan plan(Stand... stands) {
        var plan = Plan.empty(agenda());
        Arrays.stream(stands)
                .filter(stand -> stand.slot() != null)
                .forEach(stand -> plan.getPlacements().stream()
                        .filter(placement -> placement.getReference().equals(stand.reference()))
                        .forEach(placement -> placement.setPlace(plan.places().get(slots.indexOf(stand.slot())))));
        return plan;
    }

    static class PersonForTests {

        private final UUID id;
        private final String name;
        private String group = "Independent";
        private ZoneId zone = BERLIN;
        private Hours hours = new Hours(LocalTime.of(8, 0), LocalTime.of(17, 0));
        private boolean chairs = true;
        private Specialty freeFor;
        private final List<Absence> absences = new ArrayList<>();

        PersonForTests(String name) {
            this.name = name;
            this.id = UUID.nameUUIDFromBytes(name.getBytes());
        }

        PersonForTests lives(String zone) {
            this.zone = ZoneId.of(zone);
            return this;
        }

        PersonForTests works(String from, String to) {
            this.hours = new Hours(LocalTime.parse(from), LocalTime.parse(to));
            return this;
        }

        PersonForTests worksFor(String group) {
            this.group = group;
            return this;
        }

        PersonForTests away(String from, String to) {
            absences.add(new Absence(LocalDate.parse(from), LocalDate.parse(to)));
            return this;
        }

        PersonForTests neverChairs() {
            this.chairs = false;
            return this;
        }

        Person person() {
            var week = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                    .collect(Collectors.toMap(day -> day, day -> hours));
            return new Person(id, name, group, zone, week, absences, chairs);
        }
    }

    static class SlotForTests {

        private final UUID id = UUID.randomUUID();
        private final String startsAt;
        private int places = 10;
        private final List<PersonForTests> members = new ArrayList<>();
        private final List<Specialty> specialties = new ArrayList<>();

        SlotForTests(String startsAt) {
            this.startsAt = startsAt;
        }

        SlotForTests places(int places) {
            this.places = places;
            return this;
        }

        SlotForTests sits(Specialty specialty, PersonForTests person) {
            members.add(person);
            specialties.add(specialty);
            return this;
        }

        Slot slot() {
            var sittings = new ArrayList<Sitting>();
            for (var seat = 0; seat < members.size(); seat++) {
                sittings.add(new Sitting(members.get(seat).person(), specialties.get(seat)));
            }
            return new Slot(
                    id,
                    "Sarcoma",
                    LocalDateTime.parse(startsAt).atZone(BERLIN),
                    Duration.ofHours(1),
                    places,
                    Set.of(TumourType.SARCOMA, TumourType.GIST),
                    sittings);
        }
    }

    static class CaseForTests {

        private final String reference;
        private Weight weight = Weight.ROUTINE;
        private TumourType tumour = TumourType.SARCOMA;
        private Set<Specialty> needs = Set.of();
        private LocalDate latest;
        private String group;
        private final Set<UUID> involved = new HashSet<>();
        private UUID before;
        private boolean fixed;

        CaseForTests(String reference) {
            this.reference = reference;
        }

        CaseForTests urgent() {
            this.weight = Weight.URGENT;
            return this;
        }

        CaseForTests tumour(TumourType tumour) {
            this.tumour = tumour;
            return this;
        }

        CaseForTests needs(Specialty... needs) {
            this.needs = EnumSet.copyOf(Arrays.asList(needs));
            return this;
        }

        CaseForTests latest(String latest) {
            this.latest = LocalDate.parse(latest);
            return this;
        }

        CaseForTests treatedBy(String group) {
            this.group = group;
            return this;
        }

        CaseForTests sawBefore(PersonForTests person) {
            involved.add(person.id);
            return this;
        }

        CaseForTests stands(SlotForTests slot) {
            this.before = slot.id;
            return this;
        }

        CaseForTests fixed() {
            this.fixed = true;
            return this;
        }

        WaitingCase waiting() {
            return new WaitingCase(reference, weight, tumour, needs, NOW, latest, group, involved, before, fixed);
        }
    }
}
