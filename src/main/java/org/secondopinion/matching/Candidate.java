package org.secondopinion.matching;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A specialist of the directory, with the names by which conflicts of interest are found made ready. */
record Candidate(Specialist specialist, String personName, Set<String> employers, Map<String, Specialist.Tie> ties) {

    static Candidate of(Specialist specialist) {
        var employers = new LinkedHashSet<String>();
        employers.add(PartyName.of(specialist.centre().name()));
        employers.add(PartyName.of(specialist.centre().hospitalGroup()));
        employers.remove("");
        var ties = new LinkedHashMap<String, Specialist.Tie>();
        specialist.ties().forEach(tie -> ties.put(PartyName.of(tie.party()), tie));
        return new Candidate(specialist, PartyName.ofPerson(specialist.name()), employers, ties);
    }

    UUID id() {
        return specialist.id();
    }
}
