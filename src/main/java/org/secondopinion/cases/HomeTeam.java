package org.secondopinion.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

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

    static HomeTeam unknown() {
        return new HomeTeam(null, null, null, null, false);
    }
}
