package org.secondopinion.records.inspection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From when a record is: the examination before the report, never the day of birth or of printing, and never a guess. */
final class RecordDate {

    private RecordDate() {}

    static Optional<LocalDate> of(TextFacts facts, Expected expected) {
        return Stream.of(facts.examined(), facts.reported(), facts.dated(), facts.unlabelled())
                .map(dates -> without(dates, expected.patient().birthDate()))
                .filter(dates -> !dates.isEmpty())
                .findFirst()
                .flatMap(dates -> single(dates, expected.today()));
    }

    /** Empty where several days stand there, where one can be read in two ways, or where it lies in the future. */
    static Optional<LocalDate> single(Collection<Set<LocalDate>> dates, LocalDate today) {
        var days = dates.stream().flatMap(Set::stream).collect(Collectors.toSet());
        var isPlain = days.size() == 1;
        return isPlain ? days.stream().filter(day -> !day.isAfter(today)).findFirst() : Optional.empty();
    }

    private static List<Set<LocalDate>> without(List<Set<LocalDate>> dates, LocalDate birth) {
        return dates.stream().filter(readings -> !readings.contains(birth)).toList();
    }
}
