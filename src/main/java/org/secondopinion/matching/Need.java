package org.secondopinion.matching;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.ReviewFormat;
import org.secondopinion.cases.TumourType;

/**
 * What a case asks of a reviewer. {@code homeTeam} has the names of the treating hospital and its group, {@code
 * treatingDoctor} is empty when the doctor isn't known, {@code lastUsefulDay} null when no day is known or nobody could
 * meet it.
 */
record Need(
        ReviewPart component,
        TumourType tumour,
        ReviewFormat format,
        String patientCountry,
        Set<String> familyLanguages,
        Set<String> countriesWished,
        Set<String> homeTeam,
        String treatingDoctor,
        LocalDate today,
        LocalDate lastUsefulDay,
        boolean isWidened) {

    /** What an opinion takes, as the review's own due date has it. */
    static final int USUAL_WORKING_DAYS = 4;

    static Need of(
            CaseFile file,
            ReviewPart component,
            ReviewFormat format,
            Set<String> homeTeam,
            LocalDate today,
            LocalDate lastUsefulDay,
            boolean isWidened) {
        var languages = new HashSet<>(file.wishes().languages());
        languages.add(file.contact().language());
        return new Need(
                component,
                file.diagnosis().tumourType(),
                format,
                file.patient().country(),
                Set.copyOf(languages),
                Set.copyOf(file.wishes().countries()),
                Set.copyOf(homeTeam),
                PartyName.ofPerson(file.homeTeam().doctor()),
                today,
                lastUsefulDay,
                isWidened);
    }

    /** The same of another part of the review. */
    Need about(ReviewPart other) {
        return new Need(
                other,
                tumour,
                format,
                patientCountry,
                familyLanguages,
                countriesWished,
                homeTeam,
                treatingDoctor,
                today,
                lastUsefulDay,
                isWidened);
    }

    boolean isTalk() {
        return format == ReviewFormat.VIDEO || format == ReviewFormat.IN_PERSON;
    }

    /** Whether a specialist may be asked who has not seen this tumour. */
    boolean takesOtherFields() {
        return isWidened || tumour == TumourType.UNKNOWN;
    }
}
