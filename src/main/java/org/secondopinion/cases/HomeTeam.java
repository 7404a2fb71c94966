package org.secondopinion.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The treating oncologist and hospital; any part may be unknown.
 *
 * @param hardToTell whether the family finds it hard to tell the team about the second opinion
 */
@Embeddable
public record HomeTeam(
        @Column(name = "home_team_doctor") String doctor,
        @Column(name = "home_team_hospital") String hospital,
        @Column(name = "home_team_email") String email,
        @Column(name = "home_team_country") String country,
        @Column(name = "home_team_hard_to_tell") boolean hardToTell) {

    /** Doctor and hospital as far as known; null when neither is. */
    public String name() {
        var known = Stream.of(doctor, hospital).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return known.isEmpty() ? null : known;
    }

    static HomeTeam unknown() {
        return new HomeTeam(null, null, null, null, false);
    }
}
