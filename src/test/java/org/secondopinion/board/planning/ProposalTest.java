package org.secondopinion.board.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.secondopinion.board.Specialty.PATHOLOGY;
import static org.secondopinion.board.Specialty.RADIOLOGY;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.secondopinion.board.planning.AgendaForTests.PersonForTests;
import org.secondopinion.board.planning.AgendaForTests.SlotForTests;
import org.secondopinion.board.planning.Proposal.Blocked;
import org.secondopinion.board.planning.Proposal.Placed;
import org.secondopinion.cases.TumourType;

/** The sentences that a coordinator reads. */
class ProposalTest {

    static final Planner PLANNER = new Planner();

    final AgendaForTests agenda = new AgendaForTests();
    final SlotForTests tuesday = agenda.slot("2027-03-02T15:00").places(1);
    final SlotForTests friday = agenda.slot("2027-03-05T15:00").places(1);
    final PersonForTests rao = agenda.person("Rao");
    final PersonForTests lund = agenda.person("Lund").works("08:00", "14:00");

    @Test
    void theFirstSessionOfABoardNeedsNoOtherReason() {
        agenda.waiting("SO-1").latest("2027-03-02");

        assertThat(placed("SO-1").when()).isEqualTo("Tuesday 2 March, 15:00 CET");
        assertThat(placed("SO-1").because())
                .isEqualTo("because no board that takes this tumour meets earlier; on the day of the deadline.");
    }

    @Test
    void aSpecialtyThatIsOnlyAtWorkThenIsNamed() {
        agenda.waiting("SO-1").needs(PATHOLOGY).latest("2027-03-07");
        tuesday.sits(PATHOLOGY, lund);
        friday.sits(PATHOLOGY, rao);

        assertThat(placed("SO-1").because())
                .isEqualTo("because pathology is only at work then; 2 days before the deadline.");
        assertThat(placed("SO-1").preparers())
                .containsExactlyEntriesOf(Map.of(PATHOLOGY, rao.person().id()));
    }

    @Test
    void anAbsenceOrAConflictBeforeIsNamed() {
        agenda.waiting("SO-1").needs(PATHOLOGY);
        tuesday.sits(PATHOLOGY, agenda.person("Mori").away("2027-03-01", "2027-03-03"));
        friday.sits(PATHOLOGY, rao);
        assertThat(placed("SO-1").because()).isEqualTo("because pathology is away before; no deadline is known.");

        tuesday.sits(PATHOLOGY, agenda.person("Weiss").worksFor("Charterhouse"));
        agenda.waiting("SO-1").treatedBy("Charterhouse");
        assertThat(placed("SO-1").because())
                .isEqualTo("because only then somebody for pathology may judge this case; no deadline is known.");
    }

    @Test
    void whoComesLaterReadsThatMoreUrgentCasesAreBefore() {
        agenda.waiting("SO-1").urgent();
        agenda.waiting("SO-2");

        assertThat(placed("SO-2").because())
                .isEqualTo("because 2 March is full with cases that are as urgent or more; no deadline is known.");
    }

    @Test
    void aCaseThatIsTooLateEverywhereIsPlacedAndToldSo() {
        agenda.waiting("SO-1").latest("2027-02-28");

        assertThat(placed("SO-1").because())
                .endsWith("2 days after the deadline, since no session before it can take the case.");
    }

    @Test
    void aFullBoardIsTheRuleAndAPlaceMoreTheRemedy() {
        agenda.waiting("SO-1").urgent();
        agenda.waiting("SO-2").urgent();
        agenda.waiting("SO-3").needs(PATHOLOGY);
        tuesday.sits(PATHOLOGY, rao);
        friday.sits(PATHOLOGY, rao);
        agenda.free(PATHOLOGY, agenda.person("Mori").lives("Asia/Tokyo"));

        assertThat(blocked("SO-3"))
                .returns(Rule.CAPACITY, Blocked::rule)
                .returns(
                        "All 2 sessions that could take it are full; the first is on Tuesday 2 March, 15:00 CET.",
                        Blocked::sentence)
                .returns(
                        "One place more on 'Sarcoma', Tuesday 2 March, 15:00 CET, or an ad hoc board on Wednesday 3"
                                + " March, 15:00 JST with Mori (pathology).",
                        Blocked::remedy);
    }

    @Test
    void theNearestSessionSaysWhoIsMissing() {
        agenda.waiting("SO-1").needs(PATHOLOGY, RADIOLOGY);
        tuesday.sits(PATHOLOGY, lund);
        friday.sits(PATHOLOGY, rao);

        assertThat(blocked("SO-1"))
                .returns(Rule.QUORUM, Blocked::rule)
                .returns(
                        "No session has everybody. On the nearest, 'Sarcoma' on Friday 5 March, 15:00 CET, nobody sits"
                                + " for radiology.",
                        Blocked::sentence)
                .returns("Somebody for radiology who can come on 5 March.", Blocked::remedy);
    }

    @Test
    void whoeverCouldChairIsMissingLikeASpecialty() {
        agenda.waiting("SO-1").needs(PATHOLOGY);
        tuesday.sits(PATHOLOGY, rao.neverChairs());
        agenda.free(PATHOLOGY, lund.neverChairs());
        agenda.free(PATHOLOGY, agenda.person("Mori").lives("Asia/Tokyo"));

        assertThat(blocked("SO-1"))
                .returns(Rule.CHAIR, Blocked::rule)
                .returns(
                        "No session has everybody. On the nearest, 'Sarcoma' on Tuesday 2 March, 15:00 CET, nobody is"
                                + " there who may chair it.",
                        Blocked::sentence)
                .returns(
                        "Somebody for the chair who can come on 2 March, or an ad hoc board on Wednesday 3 March, 15:00"
                                + " JST with Mori (pathology).",
                        Blocked::remedy);

        friday.sits(PATHOLOGY, lund.works("08:00", "17:00")).sits(RADIOLOGY, agenda.person("Mori Berlin"));
        assertThat(placed("SO-1").because())
                .isEqualTo("because on no session before somebody is there who may chair it; no deadline is known.");
    }

    @Test
    void aBoardWhoseListIsOutIsPassedBy() {
        agenda.slot("2027-03-01T15:00");
        agenda.waiting("SO-1");

        assertThat(placed("SO-1"))
                .returns("Tuesday 2 March, 15:00 CET", Placed::when)
                .returns("because the list of every board before has gone out; no deadline is known.", Placed::because);
    }

    @Test
    void aCaseForWhichEveryListIsOutIsToldSo() {
        agenda.slot("2027-03-01T15:00").sits(PATHOLOGY, rao);
        agenda.waiting("SO-1").needs(PATHOLOGY);
        tuesday.sits(PATHOLOGY, rao);
        friday.sits(PATHOLOGY, rao);
        var made = agenda.agenda();
        var monday = made.slots().get(2);
        var only = new Agenda(made.now(), List.of(monday), made.cases(), made.directory());

        assertThat(PLANNER.replan(only).blocked().get(0))
                .returns(Rule.LIST_IS_OUT, Blocked::rule)
                .returns(
                        "The list of every session that takes this tumour has gone out; the nearest is 'Sarcoma' on"
                                + " Monday 1 March, 15:00 CET.",
                        Blocked::sentence)
                .returns("A later session of 'Sarcoma'.", Blocked::remedy);
        assertThat(PLANNER.objections(made, "SO-1", monday.id()))
                .isEqualTo("chosen by hand, although its list has gone out.");
    }

    @Test
    void aTumourThatNoBoardTakesIsTheRule() {
        agenda.waiting("SO-1").tumour(TumourType.NSCLC_SQUAMOUS).needs(PATHOLOGY);
        agenda.free(PATHOLOGY, rao);

        assertThat(blocked("SO-1"))
                .returns(
                        "No board that takes this tumour (NSCLC squamous) meets in the time planned ahead.",
                        Blocked::sentence)
                .returns("An ad hoc board on Wednesday 3 March, 08:00 CET with Rao (pathology).", Blocked::remedy);
    }

    @Test
    void aPersonsChoiceIsToldWhatSpeaksAgainstIt() {
        agenda.waiting("SO-1").needs(PATHOLOGY);
        tuesday.sits(PATHOLOGY, lund);
        friday.sits(PATHOLOGY, rao);
        var made = agenda.agenda();

        assertThat(PLANNER.objections(made, "SO-1", made.slots().get(0).id()))
                .isEqualTo("chosen by hand, although it is not working time for pathology and nobody is there who may"
                        + " chair it.");
        assertThat(PLANNER.objections(made, "SO-1", made.slots().get(1).id()))
                .isEqualTo("because it was chosen by hand.");
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleIsASentence(Rule rule) {
        assertThat(rule.sentence()).matches("[A-Z].{20,}\\.");
    }

    private Placed placed(String reference) {
        return proposal().placed().stream()
                .filter(placed -> placed.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private Blocked blocked(String reference) {
        assertThat(proposal().blocked()).extracting(Blocked::reference).isEqualTo(List.of(reference));
        return proposal().blocked().get(0);
    }

    private Proposal proposal() {
        return PLANNER.replan(agenda.agenda());
    }
}
