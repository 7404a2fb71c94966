package org.secondopinion.matching;

import java.time.LocalDate;
import java.util.Collections;
import org.secondopinion.cases.PlainWords;
import org.secondopinion.cases.ReviewFormat;

/** The hard conditions of a need: what keeps a specialist of its field off the list, and how that is said. */
record Conditions(Need need, Holidays holidays) {

    private static final String HOUSE_LANGUAGE = "en";
    private static final int LONGEST_SEARCH_IN_DAYS = 400;

    /** The first obstacle; null when there is none. */
    Obstacle against(Candidate candidate, Standing standing) {
        var specialist = candidate.specialist();
        if (standing.isAsked()) {
            return Obstacle.ASKED;
        }
        var obstacle = ofTheWork(specialist);
        if (obstacle == null) {
            obstacle = ofInterest(candidate, standing.wasInvolved());
        }
        if (obstacle == null) {
            obstacle = ofTime(specialist, standing);
        }
        // Last, because it is the only one that a coordinator can take away.
        return obstacle == null && specialist.username() == null ? Obstacle.NO_LOGIN : obstacle;
    }

    private Obstacle ofTheWork(Specialist specialist) {
        if (!specialist.formats().contains(need.format())
                || !specialist.centre().formats().contains(need.format())) {
            return Obstacle.FORMAT;
        }
        if (!specialist.licenceCountries().contains(licenceNeeded(specialist))) {
            return Obstacle.LICENCE;
        }
        var languages = specialist.languages();
        return languages.contains(HOUSE_LANGUAGE) || !Collections.disjoint(languages, need.familyLanguages())
                ? null
                : Obstacle.LANGUAGE;
    }

    /** A written opinion is given where the specialist works; advice by video is given where the patient is. */
    private String licenceNeeded(Specialist specialist) {
        return need.format() == ReviewFormat.VIDEO
                ? need.patientCountry()
                : specialist.centre().country();
    }

    /** What binds somebody to the home team, or to an earlier case of the family; null when nothing does. */
    Obstacle ofInterest(Candidate candidate, boolean wasInvolved) {
        if (!Collections.disjoint(candidate.employers(), need.homeTeam())) {
            return Obstacle.SAME_HOUSE;
        }
        if (!Collections.disjoint(candidate.ties().keySet(), need.homeTeam())) {
            return Obstacle.TIE;
        }
        if (candidate.personName().equals(need.treatingDoctor())) {
            return Obstacle.TREATS;
        }
        return wasInvolved ? Obstacle.INVOLVED : null;
    }

    private Obstacle ofTime(Specialist specialist, Standing standing) {
        if (need.lastUsefulDay() != null && ready(specialist, standing).isAfter(need.lastUsefulDay())) {
            return Obstacle.TOO_LATE;
        }
        return standing.takenThisWeek() >= specialist.casesPerWeek() ? Obstacle.FULL : null;
    }

    /** The day on which this specialist's opinion would be here: after as many days at work as it takes. */
    LocalDate ready(Specialist specialist, Standing standing) {
        var left = daysOfWork(standing);
        var day = need.today();
        for (var looked = 0; left > 0 && looked < LONGEST_SEARCH_IN_DAYS; looked++) {
            day = day.plusDays(1);
            if (isAtWork(specialist, day)) {
                left--;
            }
        }
        return day;
    }

    private static int daysOfWork(Standing standing) {
        return standing.measured().isEnough()
                ? Math.max(1, (standing.measured().averageTenths() + 9) / 10)
                : Need.USUAL_WORKING_DAYS;
    }

    private boolean isAtWork(Specialist specialist, LocalDate day) {
        return specialist.workingHours().containsKey(day.getDayOfWeek())
                && specialist.absences().stream().noneMatch(absence -> absence.covers(day))
                && !holidays.isOne(day, specialist.calendar());
    }

    /** Why somebody isn't on the list, to be read after the name. */
    String words(Obstacle obstacle, Candidate candidate, Standing standing) {
        var specialist = candidate.specialist();
        return switch (obstacle) {
            case ASKED -> "was asked already";
            case NO_LOGIN -> "has no login at the review desk yet";
            case FORMAT ->
                "does not work in this format: " + PlainWords.of(need.format()).toLowerCase();
            case LICENCE -> "has no licence for " + PlainWords.country(licenceNeeded(specialist));
            case LANGUAGE -> "reads neither English nor a language of the family";
            case SAME_HOUSE -> "is in the same hospital or hospital group as the home team";
            case TIE -> tie(candidate);
            case TREATS -> "treats the patient";
            case INVOLVED -> "gave an opinion in an earlier case of this family";
            case TOO_LATE ->
                "could answer by %s; the last useful day is %s"
                        .formatted(ready(specialist, standing), need.lastUsefulDay());
            case FULL ->
                "has taken %d cases this week and takes %d"
                        .formatted(standing.takenThisWeek(), specialist.casesPerWeek());
        };
    }

    private String tie(Candidate candidate) {
        var kind = candidate.ties().entrySet().stream()
                .filter(tie -> need.homeTeam().contains(tie.getKey()))
                .map(tie -> tie.getValue().kind())
                .findFirst()
                .orElseThrow();
        return switch (kind) {
            case REFERRAL_INCOME -> "has income from referrals by the home team's house";
            case EMPLOYMENT -> "is also employed by the home team's house";
            case SHARES -> "has shares in the home team's house";
            case FAMILY -> "has family at the home team's house";
        };
    }
}
