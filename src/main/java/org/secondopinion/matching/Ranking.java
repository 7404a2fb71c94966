package org.secondopinion.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.TumourType;

/**
 * Orders the specialists of a directory for a case. Hard conditions first: a login, room for one more case, another
 * house than the treating one, and knowledge of the tumour unless the search was widened. Then those who know the
 * tumour, those who see most of it, and those with the fewest open cases. The same question has the same answer.
 */
final class Ranking {

    private Ranking() {}

    static List<Proposal> of(CaseFile file, List<Specialist> directory, boolean widened) {
        var type = file.diagnosis().tumourType();
        return directory.stream()
                .filter(specialist -> specialist.username() != null)
                .filter(specialist -> specialist.openCases() < specialist.maxOpenCases())
                .filter(specialist ->
                        !Objects.equals(specialist.centre(), file.homeTeam().hospital()))
                .filter(specialist -> widened || type == TumourType.UNKNOWN || specialist.knows(type))
                .sorted(Comparator.comparing((Specialist specialist) -> !specialist.knows(type))
                        .thenComparing(Specialist::casesPerYear, Comparator.reverseOrder())
                        .thenComparing(Specialist::openCases)
                        .thenComparing(Specialist::name))
                .map(specialist -> new Proposal(specialist, reasons(file, specialist)))
                .toList();
    }

    private static String reasons(CaseFile file, Specialist specialist) {
        var reasons = new ArrayList<String>();
        reasons.add(
                specialist.knows(file.diagnosis().tumourType())
                        ? "knows this tumour, about %d cases a year".formatted(specialist.casesPerYear())
                        : "another field, about %d cases a year".formatted(specialist.casesPerYear()));
        reasons.add("%d of %d open cases".formatted(specialist.openCases(), specialist.maxOpenCases()));
        if (specialist.languages().contains(file.contact().language())) {
            reasons.add("speaks the family's language");
        }
        if (specialist.country().equals(file.patient().country())) {
            reasons.add("in the patient's country");
        }
        return String.join("; ", reasons);
    }

    /** A place on the short list with its reasons in words. */
    record Proposal(Specialist specialist, String reasons) {}
}
