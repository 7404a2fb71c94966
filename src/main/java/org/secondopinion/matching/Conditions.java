package org.secondopinion.matching;

import java.time.LocalDate;
import java.util.Collections;
import org.secondopinion.cases.PlainWords;
import org.secondopinion.cases.ReviewFormat;

/** The hard conditions of a need: what keeps a specialist of its field off the list, and how that is said. */
final class Conditions {

    private final Need need;
    private final DaysAtWork daysAtWork;
    private final Overlap homeTeam;
    private final Overlap familyLanguages;

    Conditions(Need need, DaysAtWork daysAtWork) {
        this.need = need;
        this.daysAtWork = daysAtWork;
        this.homeTeam = new Overlap(need.homeTeam());
        this.familyLanguages = new Overlap(need.familyLanguages());
    }

    Merits merits(Candidate candidate, Standing standing) {
        return new Merits(need, candidate, standing, speaksWithFamily(candidate));
    }

    private boolean speaksWithFamily(Candidate candidate) {
        return familyLanguages.isWith(candidate.languages());
    }

    /** The first obstacle; null when there is none. */
    Obstacle against(Candidate candidate, Standing standing) {
        if (standing.isAsked()) {
            return Obstacle.ASKED;
        }
        var obstacle = ofTheWork(candidate);
        if (obstacle == null) {
            obstacle = ofInterest(candidate, standing.wasInvolved());
        }
        if (obstacle == null) {
            obstacle = ofTime(candidate, standing);
        }
        // Last, because it is the only one that a coordinator can take away.
        return obstacle == null && (!candidate.hasLogin() || standing.hasClosedLogin()) ? Obstacle.NO_LOGIN : obstacle;
    }

    private Obstacle ofTheWork(Candidate candidate) {
        if (!candidate.formats().contains(need.format())) {
            return Obstacle.FORMAT;
        }
        if (!isLicensed(candidate)) {
            return Obstacle.LICENCE;
        }
        return candidate.readsHouseLanguage() || speaksWithFamily(candidate) ? null : Obstacle.LANGUAGE;
    }

    /** A written opinion is given where the specialist works; advice by video is given where the patient is. */
    private boolean isLicensed(Candidate candidate) {
        return need.format() == ReviewFormat.VIDEO
                ? candidate.specialist().licenceCountries().contains(need.patientCountry())
                : candidate.isLicensedAtHome();
    }

    private String licenceNeeded(Specialist specialist) {
        return need.format() == ReviewFormat.VIDEO
                ? need.patientCountry()
                : specialist.centre().country();
    }

    /** What binds somebody to the home team, or to an earlier case of the family; null when nothing does. */
    Obstacle ofInterest(Candidate candidate, boolean wasInvolved) {
        if (homeTeam.isWith(candidate.employers())) {
            return Obstacle.SAME_HOUSE;
        }
        if (isTied(candidate)) {
            return Obstacle.TIE;
        }
        if (candidate.personName().equals(need.treatingDoctor())) {
            return Obstacle.TREATS;
        }
        return wasInvolved ? Obstacle.INVOLVED : null;
    }

    /** Few have any ties. */
    private boolean isTied(Candidate candidate) {
        return !candidate.ties().isEmpty()
                && !Collections.disjoint(candidate.ties().keySet(), need.homeTeam());
    }

    private Obstacle ofTime(Candidate candidate, Standing standing) {
        if (need.lastUsefulDay() != null && ready(candidate, standing).isAfter(need.lastUsefulDay())) {
            return Obstacle.TOO_LATE;
        }
        return standing.takenThisWeek() >= candidate.casesPerWeek() ? Obstacle.FULL : null;
    }

    /** The day on which this specialist's opinion would be here: after as many days at work as it takes. */
    LocalDate ready(Candidate candidate, Standing standing) {
        return daysAtWork.dayAfter(daysOfWork(standing), candidate);
    }

    private static int daysOfWork(Standing standing) {
        return standing.measured().isEnough()
                ? Math.max(1, (standing.measured().averageTenths() + 9) / 10)
                : Need.USUAL_WORKING_DAYS;
    }

    /** Why somebody isn't on the list, to be read after the name. */
    String words(Obstacle obstacle, Candidate candidate, Standing standing) {
        var specialist = candidate.specialist();
        return switch (obstacle) {
            case ASKED -> "was asked already";
            case NO_LOGIN -> "has no open login at the review desk";
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
                        .formatted(ready(candidate, standing), need.lastUsefulDay());
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
