package org.secondopinion.cases;

import java.util.List;
import java.util.Set;

/** What is known of a case when it is opened. */
public record NewCase(
        Patient patient,
        Contact contact,
        HomeTeam homeTeam,
        Diagnosis diagnosis,
        List<Question> questions,
        Set<RedFlag> redFlags,
        Wishes wishes) {}
