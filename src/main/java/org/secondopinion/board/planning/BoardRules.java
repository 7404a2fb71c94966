package org.secondopinion.board.planning;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;

/** The rules and wishes of a plan, one a method; the sentences of the hard ones stand in {@link Rule}. */
public class BoardRules implements ConstraintProvider {

    private static final HardMediumSoftLongScore BROKEN = HardMediumSoftLongScore.ONE_HARD;
    private static final HardMediumSoftLongScore POINT = HardMediumSoftLongScore.ONE_SOFT;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory rules) {
        return new Constraint[] {
            tumour(rules),
            quorum(rules),
            workingHours(rules),
            absence(rules),
            conflictOfInterest(rules),
            chair(rules),
            latestUsefulDate(rules),
            listIsOut(rules),
            capacity(rules),
            everyCaseFindsAPlace(rules),
            urgentCasesGoFirst(rules),
            fewPeopleAreDisturbed(rules),
            similarCasesStandTogether(rules),
            loadIsFair(rules)
        };
    }

    Constraint tumour(ConstraintFactory rules) {
        return never(rules, Rule.TUMOUR);
    }

    Constraint quorum(ConstraintFactory rules) {
        return never(rules, Rule.QUORUM);
    }

    Constraint workingHours(ConstraintFactory rules) {
        return never(rules, Rule.WORKING_HOURS);
    }

    Constraint absence(ConstraintFactory rules) {
        return never(rules, Rule.ABSENCE);
    }

    Constraint conflictOfInterest(ConstraintFactory rules) {
        return never(rules, Rule.CONFLICT_OF_INTEREST);
    }

    Constraint chair(ConstraintFactory rules) {
        return never(rules, Rule.CHAIR);
    }

    Constraint latestUsefulDate(ConstraintFactory rules) {
        return never(rules, Rule.LATEST_USEFUL_DATE);
    }

    Constraint listIsOut(ConstraintFactory rules) {
        return never(rules, Rule.LIST_IS_OUT);
    }

    Constraint capacity(ConstraintFactory rules) {
        return rules.forEach(Placement.class)
                .groupBy(Placement::getPlace, ConstraintCollectors.count())
                .filter((place, cases) -> cases > place.room())
                .penalizeLong(BROKEN, (place, cases) -> cases - place.room())
                .asConstraint(Rule.CAPACITY.sentence());
    }

    Constraint everyCaseFindsAPlace(ConstraintFactory rules) {
        return rules.forEachIncludingUnassigned(Placement.class)
                .filter(placement -> placement.getPlace() == null)
                .penalizeLong(
                        HardMediumSoftLongScore.ONE_MEDIUM,
                        placement -> placement.waiting().weight().times())
                .asConstraint("Every case finds a place.");
    }

    Constraint urgentCasesGoFirst(ConstraintFactory rules) {
        return rules.forEach(Placement.class)
                .penalizeLong(POINT, Placement::waitingPoints)
                .asConstraint("Waiting is short, and shorter for urgent cases.");
    }

    Constraint fewPeopleAreDisturbed(ConstraintFactory rules) {
        return rules.forEach(Placement.class)
                .filter(Placement::isMoved)
                .penalizeLong(
                        POINT, placement -> (long) Weights.PERSON_DISTURBED * placement.disturbed(placement.getPlace()))
                .asConstraint("Few people who know a date are given another.");
    }

    Constraint similarCasesStandTogether(ConstraintFactory rules) {
        return rules.forEach(Placement.class)
                .groupBy(Placement::getPlace, Placement::tumourType)
                .penalizeLong(POINT, (place, tumourType) -> Weights.TUMOUR_APART)
                .asConstraint("Cases of one tumour are discussed together.");
    }

    Constraint loadIsFair(ConstraintFactory rules) {
        return rules.forEach(Placement.class)
                .map(Placement::preparers)
                .flattenLast(preparers -> preparers)
                .groupBy(preparer -> preparer, ConstraintCollectors.count())
                .penalizeLong(POINT, (preparer, cases) -> (long) Weights.ABOVE_FAIR_SHARE * preparer.above(cases))
                .asConstraint("Nobody prepares many more cases than the others of the specialty.");
    }

    /** Rules that look at one case and its session; what a person fixed is left alone. */
    private static Constraint never(ConstraintFactory rules, Rule rule) {
        return rules.forEach(Placement.class)
                .filter(placement -> placement.breaks(rule))
                .penalize(BROKEN)
                .asConstraint(rule.sentence());
    }
}
