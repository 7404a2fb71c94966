package org.secondopinion.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.secondopinion.board.Specialty.PATHOLOGY;
import static org.secondopinion.board.Specialty.RADIOLOGY;
import static org.secondopinion.board.Specialty.SURGICAL_ONCOLOGY;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.secondopinion.board.BoardBypasses.Decision;
import org.secondopinion.board.Meeting.State;
import org.secondopinion.board.MinutesDrafts.Field;
import org.secondopinion.board.Seat.Presence;
import org.secondopinion.cases.CaseFile;
import org.secondopinion.cases.CaseFileSection.Audience;
import org.secondopinion.cases.CaseFileSection.Table;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.CaseStatus;
import org.secondopinion.cases.Cases;
import org.secondopinion.cases.Conflict;
import org.secondopinion.cases.Diagnosis;
import org.secondopinion.cases.Findings;
import org.secondopinion.cases.Findings.Finding;
import org.secondopinion.cases.Journal;
import org.secondopinion.cases.Refusal;
import org.secondopinion.messages.Outbox;
import org.secondopinion.pathway.Pathway;
import org.secondopinion.pathway.People;
import org.secondopinion.summary.FirstOpinion;
import org.secondopinion.summary.Standing;
import org.secondopinion.summary.SummarySheet;
import org.secondopinion.summary.SummarySheets;
import org.secondopinion.summary.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The services of the board on its own tables. */
class BoardRoomTest {

    static final Minutes FIRST = new Minutes("Resect", "Watch", null, "Home by spring", "All agreed", List.of());
    static DataSource database;

    final JdbcClient sql = JdbcClient.create(database);
    final Clock clock = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);
    final CaseId caseId = CaseId.of("SO-2026-000123");
    final Journal journal = mock();
    final Findings findings = mock();
    final Outbox outbox = mock();
    final People people = mock();
    final Cases cases = mock();
    final CaseFile file = mock();

    final BoardInclusion inclusion = mock();
    final Pathway pathway = mock();

    final BoardRequests requests = new BoardRequests(sql, mock(), journal, clock);
    final BoardPanels panels = new BoardPanels(sql, findings);
    final BoardAttendance attendance = new BoardAttendance(sql);
    final BoardMeetings meetings =
            new BoardMeetings(sql, requests, panels, attendance, inclusion, findings, journal, outbox, clock);
    final NoteTemplates templates = new NoteTemplates();
    final SpecialtyNotes notes = new SpecialtyNotes(sql, meetings, templates, cases, journal, outbox, clock);
    final SummarySheets summaries = mock();
    final BoardVerdicts verdicts = new BoardVerdicts(sql, summaries);
    final BoardMinutes minutes = new BoardMinutes(sql, meetings, attendance, verdicts, people, journal, clock);
    final BoardReports reports = new BoardReports(sql, meetings, attendance, minutes, verdicts, journal, clock);
    final BoardBypasses bypasses = new BoardBypasses(sql, meetings, reports, pathway, journal, clock);
    final MinutesDrafts drafts = new MinutesDrafts(sql, meetings, people, clock);

    @BeforeAll
    static void openDatabase() throws SQLException {
        database = BoardTables.with();
    }

    @BeforeEach
    void aCaseThatABoardIsAskedFor() {
        sql.sql("truncate cases cascade").update();
        sql.sql("insert into cases values (?)").param(caseId.reference()).update();
        when(file.id()).thenReturn(caseId);
        when(file.diagnosis()).thenReturn(mock(Diagnosis.class));
        when(cases.get(caseId)).thenReturn(file);
        requests.request(caseId, "Is the second lesion resectable?", null, "coordinator");
        panels.compose(
                caseId,
                List.of(
                        new Seat(RADIOLOGY, Presence.INVITED),
                        new Seat(SURGICAL_ONCOLOGY, Presence.CORE),
                        new Seat(RADIOLOGY, Presence.CORE)),
                List.of());
    }

    @Test
    void twoRulesForOneSpecialtyMakeOneCoreSeat() {
        assertThat(panels.of(caseId))
                .containsExactly(new Seat(RADIOLOGY, Presence.CORE), new Seat(SURGICAL_ONCOLOGY, Presence.CORE));
    }

    @Test
    void aBoardInThePastIsRefused() {
        assertThatThrownBy(() -> meetings.plan(caseId, on("2026-11-23")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("must lie in the future");
    }

    @Test
    void aRequestThatWasSentBackIsNotListed() {
        requests.reject(caseId, "The MRI of the liver", "board-coordinator");

        assertThatThrownBy(() -> meetings.plan(caseId, on("2026-12-01")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no open request");
    }

    @Test
    void sendingBackNeedsWhatIsMissing() {
        assertThatThrownBy(() -> requests.reject(caseId, null, "board-coordinator"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("which information is missing");
    }

    @Test
    void aCaseThatWasNotDiscussedIsPostponedEvenWithAQuorum() {
        meetings.plan(caseId, on("2026-12-01"));
        minutes.take(caseId, present(RADIOLOGY, SURGICAL_ONCOLOGY), null, "board-coordinator");

        assertThat(meetings.assess(caseId, Quorum.FULL, quorum("All came."))).isFalse();
        meetings.postpone(caseId);

        var board = meetings.last(caseId);
        assertThat(board.state()).isEqualTo(State.POSTPONED);
        assertThat(board.postponedBecause()).isEqualTo("The case was not discussed.");
        meetings.plan(caseId, on("2026-12-08"));
        assertThat(meetings.of(caseId)).hasSize(2);
    }

    @Test
    void aBoardThatTooFewCameToNamesTheRule() {
        meetings.plan(caseId, on("2026-12-01"));
        minutes.take(caseId, present(RADIOLOGY), null, "board-coordinator");

        assertThat(meetings.assess(caseId, Quorum.NOT_REACHED, quorum("Surgery was missing.")))
                .isFalse();
        meetings.postpone(caseId);

        assertThat(meetings.last(caseId).postponedBecause())
                .isEqualTo("Surgery was missing. Missing: Surgical oncology.");
    }

    @Test
    void discussedWithoutAWordIsRefused() {
        meetings.plan(caseId, on("2026-12-01"));

        assertThatThrownBy(() -> minutes.take(
                        caseId,
                        present(RADIOLOGY),
                        new Minutes(null, null, null, "Home by spring", "All agreed", List.of()),
                        "board-coordinator"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("the recommendation and the minutes are needed");
    }

    @Test
    void thePatientsWishesAreNeverLeftOut() {
        meetings.plan(caseId, on("2026-12-01"));

        assertThatThrownBy(() -> minutes.take(
                        caseId,
                        present(RADIOLOGY),
                        new Minutes("Resect", null, null, null, "All agreed", List.of()),
                        "board-coordinator"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Where nobody knows the wishes, write that they are not known");
    }

    @Test
    void anAuthorWhoAnswersTwiceChangesNothing() {
        boardWasHeld("All came.");
        agree("CHAIR");

        assertThatThrownBy(() -> minutes.authorise(caseId, "CHAIR", false, "On second thoughts", "board-chair"))
                .isInstanceOf(Refusal.class)
                .hasMessage("Chair has answered for this version of the minutes already; the answer stands.");
        assertThat(minutes.answers(minutes.last(meetings.last(caseId)))).hasSize(1);
    }

    @Test
    void finalMinutesStayAsTheyAre() {
        boardWasHeld("All came.");
        agree("SURGICAL_ONCOLOGY");
        agree("CHAIR");
        reports.finalise(caseId);

        var later = new Minutes("Watch", null, null, null, null, List.of());
        assertThatThrownBy(() -> minutes.revise(caseId, later, "board-coordinator"))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("These minutes are final");
        assertThatThrownBy(() -> drafts.save(caseId, Field.MINUTES, "More", 0, "board-coordinator"))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("The minutes of this meeting are closed");
        assertThatThrownBy(() -> minutes.take(caseId, present(RADIOLOGY), FIRST, "board-coordinator"))
                .isInstanceOf(Refusal.class);
        assertThat(minutes.of(meetings.last(caseId))).hasSize(1);
    }

    @Test
    void twoScribesInOneFieldLoseNothing() {
        meetings.plan(caseId, on("2026-12-01"));
        when(people.nameOf("nair")).thenReturn(Optional.of("Priya Nair"));
        drafts.save(caseId, Field.MINUTES, "The scan was shown.", 0, "nair");

        assertThatThrownBy(() -> drafts.save(caseId, Field.MINUTES, "Slides first.", 0, "board-chair"))
                .isInstanceOf(Conflict.class)
                .hasMessage("Priya Nair has changed 'Minutes' meanwhile. Your words are still in the field and are not"
                        + " saved; theirs: The scan was shown.");
        drafts.save(caseId, Field.RECOMMENDATION, "Resect", 0, "board-chair");
        var next = drafts.save(caseId, Field.MINUTES, "The scan was shown. Slides first.", 1, "board-chair");

        assertThat(next.revision()).isEqualTo(2);
        assertThat(drafts.fill(caseId, new Minutes(null, null, null, "Home", null, List.of())))
                .isEqualTo(new Minutes("Resect", null, null, "Home", "The scan was shown. Slides first.", List.of()));
    }

    @Test
    void aDraftThatSaysTheSameIsNoNewRevision() {
        meetings.plan(caseId, on("2026-12-01"));
        drafts.save(caseId, Field.DISSENT, "None", 0, "board-chair");

        assertThat(drafts.save(caseId, Field.DISSENT, "None", 0, "board-chair").revision())
                .isOne();
    }

    @Test
    void aNoteThatIsOnlyItsTemplateIsRefused() {
        meetings.plan(caseId, on("2026-12-01"));

        assertThatThrownBy(() -> notes.write(
                        caseId, RADIOLOGY, templates.of(RADIOLOGY).replace("\n", "\r\n") + "\n", "specialist"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Please write your findings");
    }

    @ParameterizedTest
    @EnumSource
    void everySpecialtyHasATemplateAndReadsSomethingFirst(Specialty specialty) {
        assertThat(templates.of(specialty)).contains("\n").doesNotContain("..");
        assertThat(templates.readsFirst(specialty)).isNotBlank();
    }

    @Test
    void aCaseThatCannotWaitLeavesItsBoardAndMayComeBack() {
        meetings.plan(caseId, on("2026-12-01"));
        when(pathway.stages(caseId)).thenReturn(List.of("CallActivity_TumourBoard"));

        bypasses.declare(caseId, "Ileus", "board-chair");

        assertThat(meetings.last(caseId).state()).isEqualTo(State.POSTPONED);
        verify(pathway).boardBypassed(eq(caseId), any());
        assertThatThrownBy(() -> bypasses.declare(caseId, "Ileus", "board-chair"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("left its board already");
        bypasses.record(caseId, new Decision("Stoma today", "Dr Rao", true), "board-coordinator");
        assertThat(reports.of(caseId)).isEmpty();
    }

    @Test
    void aDecisionWithoutTheBoardSaysSoInItsReport() {
        when(pathway.stages(caseId)).thenReturn(List.of("CallActivity_TumourBoard"));
        bypasses.declare(caseId, "Ileus", "board-chair");

        bypasses.record(caseId, new Decision("Stoma today", "Dr Rao", false), "board-coordinator");

        var report = reports.of(caseId).orElseThrow();
        assertThat(report.recommendation()).isEqualTo("Stoma today");
        assertThat(report.minutes()).isEqualTo("Decided in an emergency by Dr Rao. No board has seen the case.");
        assertThat(report.chair()).isEqualTo("Dr Rao");
    }

    @Test
    void nobodyLeavesABoardThatTheCaseIsNotOn() {
        assertThatThrownBy(() -> bypasses.declare(caseId, "Ileus", "board-chair"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is at no board now");
        verify(pathway, never()).boardBypassed(any(), any());
    }

    @Test
    void whoListsACaseAllTheSameSaysWhy() {
        assertThatThrownBy(() -> requests.listAllTheSame(caseId, " ", "board-coordinator"))
                .isInstanceOf(Refusal.class);

        requests.listAllTheSame(caseId, "The slides come with the pathologist", "board-coordinator");

        assertThat(requests.open(caseId).overrideWords())
                .isEqualTo("The slides come with the pathologist (board-coordinator)");
    }

    @Test
    void attendanceIsCountedAgainstThePanel() {
        meetings.plan(caseId, on("2026-12-01"));
        minutes.take(caseId, present(SURGICAL_ONCOLOGY, PATHOLOGY), FIRST, "board-coordinator");

        assertThat(meetings.attendance(caseId))
                .isEqualTo(new Attendance(1, 2, true, List.of("PATHOLOGY", "SURGICAL_ONCOLOGY")));
        assertThat(minutes.authors(caseId)).containsExactly("CHAIR", "SURGICAL_ONCOLOGY", "PATHOLOGY");
    }

    @Test
    void aReportNeedsEveryAuthorAndNamesWhoWasMissing() {
        boardWasHeld("Mini-board: radiology was missing.");

        assertThat(agree("SURGICAL_ONCOLOGY")).isFalse();
        assertThatThrownBy(() -> reports.finalise(caseId)).isInstanceOf(Refusal.class);
        assertThat(agree("CHAIR")).isTrue();
        reports.finalise(caseId);
        reports.finalise(caseId);

        var report = reports.of(caseId).orElseThrow();
        assertThat(report.recommendation()).isEqualTo("Resect");
        assertThat(report.minutes())
                .startsWith("The patient's wishes: Home by spring\n\nAll agreed")
                .contains("Other options: Watch")
                .endsWith("Quorum: Mini-board: radiology was missing. Missing: Radiology.");
        assertThat(report.dissent()).isNull();
        assertThat(report.chair()).isEqualTo("Prof. Sen");
    }

    @Test
    void anObjectionSaysWhy() {
        boardWasHeld("All came.");

        assertThatThrownBy(() -> minutes.authorise(caseId, "SURGICAL_ONCOLOGY", false, null, "specialist"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("what must change");
    }

    @Test
    void aNewVersionAsksEveryAuthorAgain() {
        boardWasHeld("All came.");
        agree("CHAIR");
        minutes.authorise(caseId, "SURGICAL_ONCOLOGY", false, "The margin is not named", "specialist");

        minutes.revise(
                caseId, new Minutes("Resect with 1 cm margin", null, null, null, null, List.of()), "board-coordinator");

        assertThat(agree("SURGICAL_ONCOLOGY")).isFalse();
        assertThat(agree("CHAIR")).isTrue();
        var words = minutes.last(meetings.last(caseId)).words();
        assertThat(words.recommendation()).isEqualTo("Resect with 1 cm margin");
        assertThat(words.options()).isEqualTo("Watch");
    }

    @Test
    void aVersionThatChangesNothingIsRefused() {
        boardWasHeld("All came.");

        assertThatThrownBy(() ->
                        minutes.revise(caseId, new Minutes("Resect", null, null, null, null, List.of()), "anybody"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Nothing was changed");
    }

    @Test
    void aDashEmptiesWhatMayBeEmpty() {
        boardWasHeld("All came.");
        minutes.revise(caseId, new Minutes(null, "-", null, null, null, List.of()), "board-coordinator");

        assertThat(minutes.last(meetings.last(caseId)).words().options()).isNull();
        assertThatThrownBy(() -> minutes.revise(
                        caseId, new Minutes("-", null, null, null, null, List.of()), "board-coordinator"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("recommendation");
    }

    @Test
    void nobodyButAChairAnswersForTheChair() {
        boardWasHeld("All came.");
        when(people.find("specialist"))
                .thenReturn(Optional.of(
                        new People.Person("specialist", "Dr Rao", "rao@example.org", Set.of("specialist"))));

        assertThatThrownBy(() -> minutes.authorise(caseId, "CHAIR", true, null, "specialist"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Only a board chair");
    }

    @Test
    void whoSatOnTheBoardIsAskedUnderTheirLogin() {
        boardWasHeld("All came.");
        when(people.called("Prof. Sen"))
                .thenReturn(
                        Optional.of(new People.Person("sen", "Prof. Sen", "sen@example.org", Set.of("board-chair"))));

        assertThat(minutes.loginOf(caseId, "CHAIR")).hasValue("sen");
        assertThat(minutes.loginOf(caseId, "SURGICAL_ONCOLOGY")).isEmpty();
    }

    @Test
    void thePanelIsRemindedUnlessTheCaseIsOnHold() {
        when(file.status()).thenReturn(CaseStatus.ON_HOLD, CaseStatus.OPEN);

        notes.remind(caseId, "first");
        verifyNoInteractions(outbox);
        notes.remind(caseId, "second");
        verify(outbox).toGroup(eq(caseId), eq("specialist"), eq("board-preparation-reminder"), any());
    }

    @Test
    void theCaseFileShowsTheWholeBoard() {
        boardWasHeld("All came.");
        minutes.authorise(caseId, "SURGICAL_ONCOLOGY", false, "The margin is not named", "specialist");

        minutes.revise(caseId, saying("stage: refined: IVA"), "board-coordinator");

        var part = new BoardSection(requests, panels, meetings, attendance, notes, minutes, bypasses, templates)
                .of(file, Audience.REVIEW);

        assertThat(part.facts()).hasSize(2);
        assertThat(part.tables())
                .extracting(Table::caption)
                .containsExactly(
                        "Board page",
                        "Panel",
                        "Meetings",
                        "Attendance",
                        "Specialty notes",
                        "Minutes",
                        "Verdicts on the first opinion",
                        "Authorisation");
        assertThat(part.tables()).noneMatch(table -> table.rows().isEmpty());
    }

    @Test
    void verdictsGoFromTheDraftThroughEveryVersionIntoTheReport() {
        var sheet = mock(SummarySheet.class);
        when(sheet.plans()).thenReturn(List.of(line("Operation in four weeks")));
        when(summaries.of(caseId)).thenReturn(sheet);
        meetings.plan(caseId, on("2026-12-01"));
        drafts.save(caseId, Field.ON_STAGE, "refined: IIIA", 0, "nair");
        drafts.save(caseId, Field.ON_MODALITY, "Challenged: radiotherapy first", 0, "nair");
        var filled = drafts.fill(
                caseId, new Minutes("Resect", null, null, "Home", "Slides", VerdictLines.parse("stage: confirmed")));
        minutes.take(caseId, present(SURGICAL_ONCOLOGY), filled, "nair");
        meetings.assess(caseId, Quorum.FULL, quorum("All came."));
        minutes.revise(caseId, saying("trial: cannot be said"), "nair");
        assertThatThrownBy(() -> minutes.revise(caseId, saying("trial: cannot be said"), "nair"))
                .hasMessageContaining("Nothing was changed");
        agree("SURGICAL_ONCOLOGY");
        agree("CHAIR");
        reports.finalise(caseId);

        assertThat(reports.of(caseId).orElseThrow().verdicts())
                .containsExactly(
                        new Verdict(FirstOpinion.Field.STAGE, Standing.CONFIRMS, null, null),
                        new Verdict(
                                FirstOpinion.Field.MODALITY,
                                Standing.CHALLENGES,
                                "Operation in four weeks",
                                "radiotherapy first"),
                        new Verdict(FirstOpinion.Field.TRIAL, Standing.CANNOT_SAY, null, null));
    }

    private static Minutes saying(String verdicts) {
        return new Minutes(null, null, null, null, null, VerdictLines.parse(verdicts));
    }

    private static SummarySheet.Line line(String words) {
        return new SummarySheet.Line(null, words, null, null, null, null, null, null, null, null, null);
    }

    private void boardWasHeld(String quorum) {
        when(summaries.of(caseId)).thenReturn(mock(SummarySheet.class));
        meetings.plan(caseId, on("2026-12-01"));
        notes.write(caseId, SURGICAL_ONCOLOGY, "Resectable", "specialist");
        minutes.take(caseId, present(SURGICAL_ONCOLOGY), FIRST, "board-coordinator");
        assertThat(meetings.assess(caseId, Quorum.FULL, quorum(quorum))).isTrue();
    }

    private boolean agree(String author) {
        return minutes.authorise(caseId, author, true, null, "board-chair");
    }

    private static Appointment on(String date) {
        return Appointment.of(LocalDate.parse(date), "16:30", "Asia/Kolkata", null);
    }

    private static Participants present(Specialty... specialties) {
        return Participants.of(Set.of(specialties), true, "Prof. Sen", null);
    }

    private static List<Finding> quorum(String words) {
        return List.of(new Finding("FULL", words, "House rule", LocalDate.of(2026, 11, 1)));
    }
}
