package org.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** No model lets anything stand between a red flag and the advice to act, and a model that does is noticed. */
class TreatmentNeverWaitsTest {

    private static final String URGENT_CARE = "intake/urgent-care.bpmn";
    private static final String INTAKE = "intake/intake.bpmn";
    private static final String PATHWAY = "second-opinion.bpmn";

    @TempDir
    Path copy;

    @BeforeEach
    void copyTheModels() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("processes"), copy);
    }

    @Test
    void inOurModelsTheAdviceComesFirst() {
        assertThat(new SafetyRules(Path.of("processes")).complaints()).isEmpty();
    }

    @Test
    void aPersonWhoIsAskedBeforeTheFamilyIsTold() throws IOException {
        edit(
                URGENT_CARE,
                "sourceRef=\"StartEvent_RedFlagNoted\" targetRef=\"Task_TellFamilyToAct\"",
                "sourceRef=\"StartEvent_RedFlagNoted\" targetRef=\"Task_ConfirmContact\"");

        assertComplaint("'Confirm contact' stands between a red flag and the advice to act; move it behind the advice");
    }

    @Test
    void aTreatingTeamThatIsToldAfterTheCall() throws IOException {
        edit(
                URGENT_CARE,
                "sourceRef=\"Task_TellFamilyToAct\" targetRef=\"Task_TellHomeTeam\"",
                "sourceRef=\"Task_TellFamilyToAct\" targetRef=\"Task_ConfirmContact\"");

        assertComplaint("'Confirm contact' stands between a red flag and the advice to act; move it behind the advice");
    }

    @Test
    void aFlagThatStopsTheReview() throws IOException {
        edit(
                PATHWAY,
                "name=\"Red flag raised\" isInterrupting=\"false\"",
                "name=\"Red flag raised\" isInterrupting=\"true\"");

        assertComplaint("Make 'Red flag raised' non-interrupting; a red flag must not stop the review");
    }

    @Test
    void aFlagThatNobodyListensTo() throws IOException {
        edit(PATHWAY, "name=\"red-flag.raised\"", "name=\"red-flag.cleared\"");

        assertComplaint(
                "No event sub-process begins with the message 'red-flag.raised'; a red flag would reach nobody");
        assertComplaint("A model waits for 'red-flag.cleared'; nothing may wait until a red flag is cleared");
    }

    @Test
    void aPersonWhoIsAskedBeforeTheInquiryIsLookedAt() throws IOException {
        edit(
                INTAKE,
                "sourceRef=\"Task_AssignCoordinator\" targetRef=\"Task_AssessRedFlags\"",
                "sourceRef=\"Task_AssignCoordinator\" targetRef=\"Task_DecideOnInquiry\"");

        assertComplaint(
                "'Decide on inquiry' stands between an inquiry and the look for red flags; move it behind 'RedFlags'");
    }

    @Test
    void aFlagThatIsFoundAndRaisedLater() throws IOException {
        edit(
                INTAKE,
                "sourceRef=\"Gateway_RedFlagFound\" targetRef=\"Task_RaiseRedFlag\"",
                "sourceRef=\"Gateway_RedFlagFound\" targetRef=\"Task_ProposeTriage\"");

        assertComplaint("After 'Assess red flags' a flow with the condition ${redFlagFound} must lead straight to"
                + " ${raiseRedFlagDelegate}");
    }

    @Test
    void aReviewThatGoesOnlyWithoutAFlag() throws IOException {
        edit(INTAKE, "${inquiryAccepted}", "${inquiryAccepted and not redFlagFound}");

        assertThat(new SafetyRules(copy).complaints())
                .anyMatch(sentence -> sentence.contains("the way of a review must not depend on one"));
    }

    private void assertComplaint(String sentence) {
        assertThat(new SafetyRules(copy).complaints()).contains(sentence);
    }

    private void edit(String model, String what, String with) throws IOException {
        var file = copy.resolve(model);
        var text = Files.readString(file);
        assertThat(text).contains(what);
        Files.writeString(file, text.replace(what, with));
    }
}
