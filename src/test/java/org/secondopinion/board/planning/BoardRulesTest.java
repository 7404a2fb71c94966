package org.secondopinion.board.planning;

import static org.secondopinion.board.Specialty.PATHOLOGY;
import static org.secondopinion.board.Specialty.RADIOLOGY;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.test.api.score.stream.ConstraintVerifier;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.secondopinion.board.planning.AgendaForTests.SlotForTests;
import org.secondopinion.cases.TumourType;

/** Each rule and wish by itself. */
class BoardRulesTest {

    final ConstraintVerifier<BoardRules, Plan> verifier =
            ConstraintVerifier.build(new BoardRules(), Plan.class, Placement.class);
    final AgendaForTests agenda = new AgendaForTests();
    final SlotForTests tuesday = agenda.slot("2027-03-02T15:00").places(1);
    final SlotForTests friday = agenda.slot("2027-03-05T15:00").places(2);

    @Test
    void aBoardTakesItsTumoursOnly() {
        agenda.waiting("SO-1").tumour(TumourType.MELANOMA);

        broken(1, BoardRules::tumour, on("SO-1", tuesday));
    }

    @Test
    void aSpecialtyThatSitsNowhereLeavesNoQuorum() {
        agenda.waiting("SO-1").needs(PATHOLOGY, RADIOLOGY);
        tuesday.sits(PATHOLOGY, agenda.person("Rao"));

        broken(1, BoardRules::quorum, on("SO-1", tuesday));
        broken(0, BoardRules::workingHours, on("SO-1", tuesday));
    }

    @Test
    void nobodySitsAtNight() {
        agenda.waiting("SO-1").needs(PATHOLOGY);
        tuesday.sits(PATHOLOGY, agenda.person("Wei").lives("Asia/Shanghai"));

        broken(1, BoardRules::workingHours, on("SO-1", tuesday));
        broken(0, BoardRules::quorum, on("SO-1", tuesday));
    }

    @Test
    void nobodySitsOnADayOfAbsence() {
        agenda.waiting("SO-1").needs(PATHOLOGY);
        var rao = agenda.person("Rao").away("2027-03-02", "2027-03-04");
        tuesday.sits(PATHOLOGY, rao);
        friday.sits(PATHOLOGY, rao);

        broken(1, BoardRules::absence, on("SO-1", tuesday));
        broken(0, BoardRules::absence, on("SO-1", friday));
    }

    @Test
    void nobodyJudgesACaseOfTheOwnHouse() {
        agenda.waiting("SO-1").needs(PATHOLOGY).treatedBy("Charterhouse");
        agenda.waiting("SO-2").needs(PATHOLOGY).treatedBy("Elsewhere");
        tuesday.sits(PATHOLOGY, agenda.person("Rao").worksFor("Charterhouse"));

        broken(1, BoardRules::conflictOfInterest, on("SO-1", tuesday));
        broken(0, BoardRules::conflictOfInterest, on("SO-2", tuesday));
    }

    @Test
    void nobodyJudgesACaseSeenBefore() {
        var rao = agenda.person("Rao");
        agenda.waiting("SO-1").needs(PATHOLOGY).sawBefore(rao);
        tuesday.sits(PATHOLOGY, rao);

        broken(1, BoardRules::conflictOfInterest, on("SO-1", tuesday));
    }

    @Test
    void aBoardThatNobodyMayChairTakesNoCase() {
        agenda.waiting("SO-1").needs(PATHOLOGY);
        agenda.waiting("SO-2").needs(PATHOLOGY).treatedBy("Charterhouse");
        tuesday.sits(PATHOLOGY, agenda.person("Rao").neverChairs());
        friday.sits(PATHOLOGY, agenda.person("Rao"))
                .sits(RADIOLOGY, agenda.person("Weiss").worksFor("Charterhouse"));

        broken(1, BoardRules::chair, on("SO-1", tuesday));
        broken(0, BoardRules::chair, on("SO-1", friday));
        broken(1, BoardRules::chair, on("SO-2", friday));
    }

    @Test
    void afterTheLatestUsefulDateIsTooLateOnlyWhileThereIsASessionBefore() {
        agenda.waiting("SO-1").latest("2027-03-04");
        agenda.waiting("SO-2").latest("2027-03-01");

        broken(1, BoardRules::latestUsefulDate, on("SO-1", friday));
        broken(0, BoardRules::latestUsefulDate, on("SO-2", friday));
    }

    @Test
    void onceTheListIsOutOnlyAnUrgentCaseIsAdded() {
        var monday = agenda.slot("2027-03-01T15:00");
        agenda.waiting("SO-1");
        agenda.waiting("SO-2").urgent();

        broken(1, BoardRules::listIsOut, on("SO-1", monday));
        broken(0, BoardRules::listIsOut, on("SO-2", monday));
        broken(0, BoardRules::listIsOut, on("SO-1", tuesday));
    }

    @Test
    void aSessionTakesNoMoreThanItHasPlacesFor() {
        agenda.waiting("SO-1");
        agenda.waiting("SO-2");
        agenda.waiting("SO-3");

        broken(2, BoardRules::capacity, on("SO-1", tuesday), on("SO-2", tuesday), on("SO-3", tuesday));
        broken(0, BoardRules::capacity, on("SO-1", friday), on("SO-2", friday), on("SO-3", tuesday));
    }

    @Test
    void whatAPersonFixedIsNotJudged() {
        agenda.waiting("SO-1").needs(PATHOLOGY).stands(tuesday).fixed();

        broken(0, BoardRules::quorum, on("SO-1", tuesday));
    }

    @Test
    void anUrgentCaseWithoutAPlaceWeighsNineRoutineOnes() {
        agenda.waiting("SO-1").urgent();

        broken(9, BoardRules::everyCaseFindsAPlace, on("SO-1", null));
    }

    @Test
    void anHourOfWaitingIsAPointAndNineForAnUrgentCase() {
        agenda.waiting("SO-1");
        agenda.waiting("SO-2").urgent();

        broken(32 + 9 * 32, BoardRules::urgentCasesGoFirst, on("SO-1", tuesday), on("SO-2", tuesday));
    }

    @Test
    void aMoveDisturbsThoseWhoWereToldOfTheDayBefore() {
        agenda.waiting("SO-1").needs(PATHOLOGY, RADIOLOGY).stands(tuesday);
        tuesday.sits(PATHOLOGY, agenda.person("Rao")).sits(RADIOLOGY, agenda.person("Lund"));
        friday.sits(PATHOLOGY, agenda.person("Rao")).sits(RADIOLOGY, agenda.person("Mori"));

        broken(3 * Weights.PERSON_DISTURBED, BoardRules::fewPeopleAreDisturbed, on("SO-1", friday));
        broken(0, BoardRules::fewPeopleAreDisturbed, on("SO-1", tuesday));
    }

    @Test
    void eachTumourOnASessionCounts() {
        agenda.waiting("SO-1");
        agenda.waiting("SO-2");
        agenda.waiting("SO-3").tumour(TumourType.GIST);

        broken(
                2 * Weights.TUMOUR_APART,
                BoardRules::similarCasesStandTogether,
                on("SO-1", friday),
                on("SO-2", friday),
                on("SO-3", friday));
    }

    @Test
    void whoPreparesMoreThanTheFairShareCounts() {
        for (var reference : List.of("SO-1", "SO-2", "SO-3", "SO-4")) {
            agenda.waiting(reference).needs(PATHOLOGY);
        }
        tuesday.sits(PATHOLOGY, agenda.person("Rao"));
        friday.sits(PATHOLOGY, agenda.person("Lund"));

        broken(
                1,
                BoardRules::loadIsFair,
                on("SO-1", tuesday),
                on("SO-2", tuesday),
                on("SO-3", tuesday),
                on("SO-4", friday));
    }

    private AgendaForTests.Stand on(String reference, SlotForTests slot) {
        return new AgendaForTests.Stand(reference, slot);
    }

    private void broken(
            long points, BiFunction<BoardRules, ConstraintFactory, Constraint> rule, AgendaForTests.Stand... stands) {
        verifier.verifyThat(rule)
                .given(agenda.plan(stands).getPlacements().toArray())
                .penalizesBy(points);
    }
}
