package org.secondopinion.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The treating oncologist and hospital; any part may be unknown. */
@Embeddable
public record HomeTeam(
        @Column(name = "home_team_doctor") String doctor,
        @Column(name = "home_team_hospital") String hospital,
        @Column(name = "home_team_email") String email,
        @Column(name = "home_team_country") String country) {}
