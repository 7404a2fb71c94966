package org.secondopinion.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondopinion.accounts.ReviewerLogins;
import org.secondopinion.cases.PlainWords;
import org.secondopinion.cases.TumourType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What coordinators read of the directory. */
@Service
@Transactional(readOnly = true)
public class DirectoryPages {

    private final Directory directory;
    private final Measurements measurements;
    private final ReviewerLogins logins;
    private final Clock clock;

    DirectoryPages(Directory directory, Measurements measurements, ReviewerLogins logins, Clock clock) {
        this.directory = directory;
        this.measurements = measurements;
        this.logins = logins;
        this.clock = clock;
    }

    public List<Line> find(Search search) {
        var today = LocalDate.now(clock);
        var measured = measurements.all();
        var closed = logins.closed();
        return directory.snapshot().specialists().stream()
                .filter(search::isAbout)
                .map(specialist -> Line.of(
                        specialist,
                        measured.getOrDefault(
                                Optional.ofNullable(specialist.username()).orElse(""), Standing.Measured.NONE),
                        closed,
                        today))
                .toList();
    }

    public List<House> centres() {
        var staff = directory.snapshot().specialists().stream()
                .filter(Specialist::isActive)
                .collect(Collectors.groupingBy(specialist -> specialist.centre().id(), Collectors.counting()));
        return directory.snapshot().centres().stream()
                .map(centre -> new House(
                        centre.id(),
                        centre.name(),
                        Optional.ofNullable(centre.hospitalGroup()).orElse(""),
                        PlainWords.country(centre.country()),
                        staff.getOrDefault(centre.id(), 0L)))
                .toList();
    }

    public Optional<Entry> specialist(UUID id) {
        return directory
                .specialist(id)
                .map(known -> new Entry(known.id(), known.version(), SpecialistColumns.write(known)));
    }

    public Optional<Entry> centre(UUID id) {
        return directory.centre(id).map(known -> new Entry(known.id(), known.version(), CentreColumns.write(known)));
    }

    /** The codes that a search offers, each with its words. */
    public Map<String, List<Choice>> choices() {
        var countries = directory.snapshot().centres().stream().map(Centre::country);
        return Map.of(
                "tumours", choices(Arrays.stream(TumourType.values()).filter(type -> type != TumourType.UNKNOWN)),
                "disciplines", choices(Arrays.stream(Discipline.values())),
                "countries",
                        countries
                                .distinct()
                                .map(code -> new Choice(code, PlainWords.country(code)))
                                .sorted(Comparator.comparing(Choice::words))
                                .toList());
    }

    private static List<Choice> choices(java.util.stream.Stream<? extends Enum<?>> codes) {
        return codes.map(code -> new Choice(code.name(), PlainWords.of(code))).toList();
    }

    /** What is looked for; anything may be blank. */
    public record Search(String words, String tumour, String country, String discipline) {

        private boolean isAbout(Specialist specialist) {
            return isEmptyOr(country, specialist.centre().country()::equals)
                    && isEmptyOr(discipline, code -> hasCode(specialist.disciplines(), code))
                    && isEmptyOr(
                            tumour, code -> hasCode(specialist.casesPerYear().keySet(), code))
                    && isEmptyOr(words, text -> text(specialist).contains(PartyName.of(text)));
        }

        private static boolean isEmptyOr(String sought, java.util.function.Predicate<String> found) {
            return sought.isBlank() || found.test(sought);
        }

        private static boolean hasCode(Set<? extends Enum<?>> codes, String sought) {
            return codes.stream().anyMatch(code -> code.name().equals(sought));
        }

        private static String text(Specialist specialist) {
            return PartyName.of(
                    String.join(" ", specialist.name(), specialist.centre().name(), specialist.mail()));
        }
    }

    /** One specialist in a list. */
    public record Line(
            UUID id,
            String name,
            String centre,
            String country,
            String disciplines,
            String tumours,
            String languages,
            String note) {

        private static Line of(Specialist specialist, Standing.Measured measured, Set<String> closed, LocalDate today) {
            return new Line(
                    specialist.id(),
                    specialist.name(),
                    specialist.centre().name(),
                    PlainWords.country(specialist.centre().country()),
                    specialist.disciplines().stream().map(Discipline::words).collect(Collectors.joining(", ")),
                    tumours(specialist),
                    specialist.languages().stream()
                            .map(code -> Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH))
                            .collect(Collectors.joining(", ")),
                    note(specialist, measured, closed, today));
        }

        /** Those seen most; who sees everything needs no list. */
        private static String tumours(Specialist specialist) {
            return specialist.casesPerYear().entrySet().stream()
                    .sorted(Map.Entry.<TumourType, Integer>comparingByValue().reversed())
                    .limit(3)
                    .map(seen -> "%s %d".formatted(PlainWords.of(seen.getKey()), seen.getValue()))
                    .collect(Collectors.joining(", "));
        }

        private static String note(
                Specialist specialist, Standing.Measured measured, Set<String> closed, LocalDate today) {
            var away = specialist.absences().stream()
                    .filter(absence -> absence.covers(today))
                    .findFirst();
            var isOpen = specialist.username() != null && !closed.contains(specialist.username());
            if (!specialist.isActive()) {
                return isOpen ? "has left, login still open" : "has left";
            }
            if (away.isPresent()) {
                return "away until " + away.get().to();
            }
            if (!isOpen) {
                return specialist.username() == null ? "no login yet" : "login not open";
            }
            return measured.isEnough()
                    ? "%.1f working days on average, %d of %d in time"
                            .formatted(measured.averageTenths() / 10.0, measured.inTime(), measured.opinions())
                    : "%d opinions so far".formatted(measured.opinions());
        }
    }

    /** One centre in a list. */
    public record House(UUID id, String name, String group, String country, long specialists) {}

    /** An entry to be changed: its words by column, and the version that they were read from. */
    public record Entry(UUID id, int version, Map<String, String> values) {}

    public record Choice(String code, String words) {}
}
