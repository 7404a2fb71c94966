package org.secondopinion.matching;

import java.util.Collection;
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

/**
 * A specialist of the directory, with what every case asks made ready.
 *
 * @param personName {@code employers} and {@code ties}, by their parties, as conflicts of interest are found by them
 * @param formats in which both the specialist and the centre work
 */
record Candidate(
        Specialist specialist,
        String personName,
        Set<String> employers,
        Map<String, Specialist.Tie> ties,
        Set<ReviewFormat> formats,
        Set<String> languages,
        Week week,
        boolean isLicensedAtHome,
        boolean readsHouseLanguage) {

    private static final String HOUSE_LANGUAGE = "en";

    /** In the order of the specialists. What is the same of many is kept once: all are looked at for every case. */
    static List<Candidate> of(Collection<Specialist> specialists) {
        var known = new HashMap<Object, Object>();
        return specialists.stream().map(specialist -> of(specialist, known)).toList();
    }

    private static Candidate of(Specialist specialist, Map<Object, Object> known) {
        return new Candidate(
                specialist,
                PartyName.ofPerson(specialist.name()),
                once(known, employers(specialist.centre())),
                once(known, ties(specialist)),
                once(known, formats(specialist)),
                once(known, Set.copyOf(specialist.languages())),
                once(known, Week.of(specialist)),
                specialist.licenceCountries().contains(specialist.centre().country()),
                specialist.languages().contains(HOUSE_LANGUAGE));
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

    UUID id() {
        return specialist.id();
    }
}
