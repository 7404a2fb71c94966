package org.secondopinion.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondopinion.cases.ReviewFormat;
import org.secondopinion.matching.DaysAtWork.Week;
import org.secondopinion.matching.Specialist.Absence;

/**
 * A specialist of the directory, with what every case asks made ready and close together: reading it from all over the
 * memory took longer than to judge it.
 *
 * @param place in the order of names and, of the same name, of mail addresses; from 0 on
 * @param personName {@code employers} and {@code ties}, by their parties, as conflicts of interest are found by them
 * @param formats in which both the specialist and the centre work
 * @param country of the centre
 * @param casesSeen in a year, of the tumour of a field; 0 outside of any
 */
record Candidate(
        int place,
        Specialist specialist,
        String personName,
        Set<String> employers,
        Map<String, Specialist.Tie> ties,
        Set<ReviewFormat> formats,
        Set<String> languages,
        Week week,
        List<Absence> absences,
        String country,
        int casesPerWeek,
        int priceBand,
        int casesSeen,
        boolean isLicensedAtHome,
        boolean readsHouseLanguage,
        boolean hasLogin) {

    private static final String HOUSE_LANGUAGE = "en";

    private static final Comparator<Specialist> BY_NAME =
            Comparator.comparing(Specialist::name).thenComparing(Specialist::mail);

    /** In the order of their places. What is the same of many is kept once: all are looked at for every case. */
    static List<Candidate> of(Collection<Specialist> specialists) {
        var known = new HashMap<Object, Object>();
        var candidates = new ArrayList<Candidate>(specialists.size());
        specialists.stream()
                .sorted(BY_NAME)
                .forEach(specialist -> candidates.add(of(candidates.size(), specialist, known)));
        return List.copyOf(candidates);
    }

    private static Candidate of(int place, Specialist specialist, Map<Object, Object> known) {
        return new Candidate(
                place,
                specialist,
                PartyName.ofPerson(specialist.name()),
                once(known, employers(specialist.centre())),
                once(known, ties(specialist)),
                once(known, formats(specialist)),
                once(known, Set.copyOf(specialist.languages())),
                once(known, Week.of(specialist)),
                once(known, specialist.absences()),
                specialist.centre().country(),
                specialist.casesPerWeek(),
                specialist.priceBand(),
                0,
                specialist.licenceCountries().contains(specialist.centre().country()),
                specialist.languages().contains(HOUSE_LANGUAGE),
                specialist.username() != null);
    }

    @SuppressWarnings("unchecked")
    private static <T> T once(Map<Object, Object> known, T value) {
        return (T) known.computeIfAbsent(value, first -> first);
    }

    private static Set<String> employers(Centre centre) {
        return Stream.of(centre.name(), centre.hospitalGroup())
                .map(PartyName::of)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Specialist.Tie> ties(Specialist specialist) {
        var ties = new LinkedHashMap<String, Specialist.Tie>();
        specialist.ties().forEach(tie -> ties.put(PartyName.of(tie.party()), tie));
        return ties;
    }

    private static Set<ReviewFormat> formats(Specialist specialist) {
        var formats = EnumSet.noneOf(ReviewFormat.class);
        formats.addAll(specialist.formats());
        formats.retainAll(specialist.centre().formats());
        return formats;
    }

    Candidate in(Field field) {
        return new Candidate(
                place,
                specialist,
                personName,
                employers,
                ties,
                formats,
                languages,
                week,
                absences,
                country,
                casesPerWeek,
                priceBand,
                field.casesSeen(specialist),
                isLicensedAtHome,
                readsHouseLanguage,
                hasLogin);
    }

    UUID id() {
        return specialist.id();
    }
}
