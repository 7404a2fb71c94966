package org.secondopinion.matching;

import java.util.List;
import java.util.UUID;
import org.secondopinion.cases.TumourType;

/** Somebody who reviews cases; {@code username} is null while the person has no login. */
record Specialist(
        UUID id,
        String name,
        String centre,
        String country,
        String discipline,
        List<String> tumourTypes,
        List<String> languages,
        int casesPerYear,
        int maxOpenCases,
        String username,
        int openCases) {

    boolean knows(TumourType type) {
        return tumourTypes.contains(type.name());
    }
}
