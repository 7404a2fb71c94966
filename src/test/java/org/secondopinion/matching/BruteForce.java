package org.secondopinion.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.secondopinion.cases.ReviewFormat;
import org.secondopinion.cases.TumourType;

/** The ranking written once more as its rules are told, with no thought of speed: whoever is beaten by n stands on n + 1. */
record BruteForce(Need need, List<Specialist> directory, Function<Specialist, Standing> standings) {

    List<UUID> ranked() {
        var allowed = directory.stream().filter(this::isAllowed).toList();
        var places = new UUID[allowed.size()];
        for (var one : allowed) {
            places[(int) allowed.stream().filter(other -> beats(other, one)).count()] = one.id();
        }
        return new ArrayList<>(List.of(places));
    }

    boolean isAllowed(Specialist one) {
        var standing = standing(one);
        var known = one.casesPerYear().keySet();
        return one.isActive()
                && hasDiscipline(one)
                && (need.isWidened() || need.tumour() == TumourType.UNKNOWN || known.contains(need.tumour()))
                && !standing.isAsked()
                && one.username() != null
                && !standing.hasClosedLogin()
                && one.formats().contains(need.format())
                && one.centre().formats().contains(need.format())
                && isLicensed(one)
                && (one.languages().contains("en")
                        || need.familyLanguages().stream().anyMatch(one.languages()::contains))
                && !isBound(one)
                && !standing.wasInvolved()
                && (need.lastUsefulDay() == null || !answersOn(one, standing).isAfter(need.lastUsefulDay()))
                && standing.takenThisWeek() < one.casesPerWeek();
    }

    private boolean hasDiscipline(Specialist one) {
        return switch (need.component()) {
            case PATHOLOGY ->
                one.disciplines().contains(Discipline.PATHOLOGY)
                        || one.disciplines().contains(Discipline.MOLECULAR_PATHOLOGY);
            case IMAGING ->
                one.disciplines().contains(Discipline.RADIOLOGY)
                        || one.disciplines().contains(Discipline.NUCLEAR_MEDICINE);
            case PLAN ->
                one.disciplines().contains(Discipline.MEDICAL_ONCOLOGY)
                        || one.disciplines().contains(Discipline.GENETICS);
        };
    }

    private boolean isLicensed(Specialist one) {
        return need.format() == ReviewFormat.VIDEO
                ? one.licenceCountries().contains(need.patientCountry())
                : one.licenceCountries().contains(one.centre().country());
    }

    private boolean isBound(Specialist one) {
        for (var house : need.homeTeam()) {
            if (house.equalsIgnoreCase(one.centre().name())
                    || house.equalsIgnoreCase(one.centre().hospitalGroup())
                    || one.ties().stream().anyMatch(tie -> house.equalsIgnoreCase(tie.party()))) {
                return true;
            }
        }
        return !need.treatingDoctor().isEmpty() && one.name().equalsIgnoreCase("Dr. " + need.treatingDoctor());
    }

    private LocalDate answersOn(Specialist one, Standing standing) {
        var measured = standing.measured();
        var days = measured.opinions() < 3
                ? 4
                : Math.max(1, (int) Math.ceil(Math.round(1.0 * measured.tenthsOfDays() / measured.opinions()) / 10.0));
        var worked = new ArrayList<LocalDate>();
        for (var day = need.today().plusDays(1); worked.size() < days; day = day.plusDays(1)) {
            var today = day;
            if (one.workingHours().get(day.getDayOfWeek()) != null
                    && (one.calendar() == null || MadeDirectory.isWorked(day, one.calendar()))
                    && one.absences().stream()
                            .noneMatch(away ->
                                    !away.from().isAfter(today) && !away.to().isBefore(today))) {
                worked.add(day);
            }
        }
        return worked.get(days - 1);
    }

    private boolean beats(Specialist one, Specialist other) {
        if (one == other) {
            return false;
        }
        if (points(one) != points(other)) {
            return points(one) > points(other);
        }
        if (seen(one) != seen(other)) {
            return seen(one) > seen(other);
        }
        var byName = one.name().compareTo(other.name());
        return byName != 0 ? byName < 0 : one.mail().compareTo(other.mail()) < 0;
    }

    private int points(Specialist one) {
        var standing = standing(one);
        var points = seen(one) >= 120 ? 40 : seen(one) / 3;
        if (standing.measured().opinions() >= 3) {
            var average = Math.round(1.0
                    * standing.measured().tenthsOfDays()
                    / standing.measured().opinions());
            points += Math.max(0, 20 - (int) (average / 5));
            points += 10 * standing.measured().inTime() / standing.measured().opinions();
        } else {
            points += 10 + 5;
        }
        if (need.familyLanguages().stream().anyMatch(one.languages()::contains)) {
            points += need.format() == ReviewFormat.VIDEO || need.format() == ReviewFormat.IN_PERSON ? 15 : 8;
        }
        points += need.countriesWished().contains(one.centre().country()) ? 8 : 0;
        points += 10 - 2 * one.priceBand();
        points += standing.hasColleagueOnFamily() ? 3 : 0;
        points += standing.suggestedBy() != null ? 6 : 0;
        return points - Math.min(10, 2 * standing.openCases());
    }

    private int seen(Specialist one) {
        var seen = 0;
        for (var tumour : one.casesPerYear().entrySet()) {
            if (need.tumour() == TumourType.UNKNOWN) {
                seen = Math.max(seen, tumour.getValue());
            } else if (tumour.getKey() == need.tumour()) {
                seen = tumour.getValue();
            }
        }
        return seen;
    }

    private Standing standing(Specialist one) {
        return standings.apply(one);
    }
}
