package org.secondopinion.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.TumourType;

/**
 * Orders the specialists of a directory for a case. Hard conditions first: a login, room for one more case, another
 * house than the treating one, and knowledge of the tumour unless the search was widened. Then those who know the
 * tumour, those who see most of it, and those with the fewest open cases. The same question has the same answer.
 */
final class Ranking {

    private Ranking() {}

    static List<Proposal> of(CaseFile file, List<Specialist> directory, Map<UUID, Integer> openCases, boolean widened) {
        var type = file.diagnosis().tumourType();
        return directory.stream()
                .filter(Specialist::isActive)
                .filter(specialist -> specialist.username() != null)
                .filter(specialist -> specialist.casesPerWeek() > 0)
                .filter(specialist -> !Objects.equals(
                        specialist.centre().name(), file.homeTeam().hospital()))
                .filter(specialist -> widened || type == TumourType.UNKNOWN || specialist.knows(type))
                .sorted(Comparator.comparing((Specialist specialist) -> !specialist.knows(type))
                        .thenComparing(specialist -> casesPerYear(specialist, type), Comparator.reverseOrder())
                        .thenComparing(specialist -> openCases.getOrDefault(specialist.id(), 0))
                        .thenComparing(Specialist::name))
                .map(specialist ->
                        new Proposal(specialist, reasons(file, specialist, openCases.getOrDefault(specialist.id(), 0))))
                .toList();
    }

    private static int casesPerYear(Specialist specialist, TumourType type) {
        return specialist.casesPerYear().getOrDefault(type, 0);
    }

    private static String reasons(CaseFile file, Specialist specialist, int openCases) {
        var type = file.diagnosis().tumourType();
        var reasons = new ArrayList<String>();
        reasons.add(
                specialist.knows(type)
                        ? "knows this tumour, about %d cases a year".formatted(casesPerYear(specialist, type))
                        : "another field");
        reasons.add("%d open cases".formatted(openCases));
        if (specialist.languages().contains(file.contact().language())) {
            reasons.add("speaks the family's language");
        }
        if (specialist.centre().country().equals(file.patient().country())) {
            reasons.add("in the patient's country");
        }
        return String.join("; ", reasons);
    }

    /** A place on the short list with its reasons in words. */
    record Proposal(Specialist specialist, String reasons) {}
}
