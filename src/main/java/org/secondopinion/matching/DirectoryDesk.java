package org.secondopinion.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.secondopinion.cases.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The directory as coordinators keep it: entry by entry on a page, or by file, all rows or none. */
@Service
@Transactional
public class DirectoryDesk {

    private static final int MOST_FAULTS = 20;

    private final Directory directory;
    private final EntryChecks checks;

    DirectoryDesk(Directory directory, EntryChecks checks) {
        this.directory = directory;
        this.checks = checks;
    }

    @Transactional(readOnly = true)
    public String centresAsFile() {
        return DirectoryFile.write(
                CentreColumns.NAMES,
                directory.snapshot().centres().stream()
                        .map(CentreColumns::write)
                        .toList());
    }

    @Transactional(readOnly = true)
    public String specialistsAsFile() {
        return DirectoryFile.write(
                SpecialistColumns.NAMES,
                directory.snapshot().specialists().stream()
                        .map(SpecialistColumns::write)
                        .toList());
    }

    /**
     * Adds the centres of a file, or changes those whose name is there already; answers how many rows it had.
     *
     * @throws Refusal that names every row and column that is wrong
     */
    public int takeCentres(String file) {
        var known = byKey(directory.snapshot().centres(), Centre::name);
        var centres = read(file, CentreColumns.NAMES, "name", (key, values) -> {
            var before = Optional.ofNullable(known.get(key));
            return CentreColumns.read(
                    before.map(Centre::id).orElseGet(UUID::randomUUID),
                    before.map(Centre::version).orElse(0),
                    values);
        });
        directory.put(centres, List.of());
        return centres.size();
    }

    /** The same for specialists, by their mail address. */
    public int takeSpecialists(String file) {
        var snapshot = directory.snapshot();
        var known = byKey(snapshot.specialists(), Specialist::mail);
        var centres = byKey(snapshot.centres(), Centre::name);
        var logins = new HashSet<String>();
        var specialists = read(file, SpecialistColumns.NAMES, "mail", (key, values) -> {
            var before = Optional.ofNullable(known.get(key));
            var login = values.optional("login");
            if (login != null && !logins.add(login)) {
                values.fault("login", "stands in the file twice");
            }
            checks.checkLogin(values, before.map(Specialist::username).orElse(null));
            checks.checkCalendar(values);
            return SpecialistColumns.read(
                    before.map(Specialist::id).orElseGet(UUID::randomUUID),
                    before.map(Specialist::version).orElse(0),
                    values,
                    name -> centres.get(key(name)));
        });
        directory.put(List.of(), specialists);
        return specialists.size();
    }

    private static <T> List<T> read(
            String file, List<String> columns, String keyColumn, BiFunction<String, EntryValues, T> read) {
        var faults = new ArrayList<String>();
        var entries = new ArrayList<T>();
        var keys = new HashSet<String>();
        var rows = DirectoryFile.read(file, columns);
        for (var number = 0; number < rows.size(); number++) {
            var values = new EntryValues("Row %d, column ".formatted(number + 2), rows.get(number), faults);
            var key = key(rows.get(number).get(keyColumn));
            if (!keys.add(key)) {
                values.fault(keyColumn, "stands in the file twice");
            }
            entries.add(read.apply(key, values));
        }
        refuse(faults);
        return entries;
    }

    /** Keeps one centre as it was typed; {@code id} is null for a new one, {@code version} what the page was opened with. */
    public UUID keepCentre(UUID id, int version, Map<String, String> typed) {
        var faults = new ArrayList<String>();
        var kept = CentreColumns.read(id == null ? UUID.randomUUID() : id, version, new EntryValues("", typed, faults));
        directory.snapshot().centres().stream()
                .filter(other ->
                        !other.id().equals(kept.id()) && key(other.name()).equals(key(kept.name())))
                .forEach(other -> faults.add("Name: another centre has it."));
        refuse(faults);
        directory.put(List.of(kept), List.of());
        return kept.id();
    }

    /** The same for a specialist. */
    public UUID keepSpecialist(UUID id, int version, Map<String, String> typed) {
        var faults = new ArrayList<String>();
        var snapshot = directory.snapshot();
        var centres = byKey(snapshot.centres(), Centre::name);
        var values = new EntryValues("", typed, faults);
        checks.checkLogin(
                values, directory.specialist(id).map(Specialist::username).orElse(null));
        checks.checkCalendar(values);
        var kept = SpecialistColumns.read(
                id == null ? UUID.randomUUID() : id, version, values, name -> centres.get(key(name)));
        for (var other : snapshot.specialists()) {
            if (!other.id().equals(kept.id())) {
                refuseTwice(kept, other, faults);
            }
        }
        refuse(faults);
        directory.put(List.of(), List.of(kept));
        return kept.id();
    }

    private static void refuseTwice(Specialist kept, Specialist other, List<String> faults) {
        if (key(other.mail()).equals(key(kept.mail()))) {
            faults.add("Mail: another specialist has it.");
        }
        if (kept.username() != null && kept.username().equals(other.username())) {
            faults.add("Login: another specialist has it.");
        }
    }

    private static void refuse(List<String> faults) {
        if (!faults.isEmpty()) {
            var told = faults.stream().limit(MOST_FAULTS).collect(Collectors.joining("\n"));
            var more = faults.size() - MOST_FAULTS;
            throw new Refusal("Nothing was saved.\n" + told + (more > 0 ? "\nAnd %d more.".formatted(more) : ""));
        }
    }

    private static <T> Map<String, T> byKey(List<T> entries, Function<T, String> name) {
        return entries.stream().collect(Collectors.toMap(entry -> key(name.apply(entry)), Function.identity()));
    }

    private static String key(String name) {
        return name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    }
}
