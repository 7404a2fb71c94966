package org.secondopinion.board.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.execute;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.job;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.jobQuery;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.taskQuery;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.taskService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.withVariables;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.secondopinion.board.Specialty.RADIOLOGY;
import static org.secondopinion.board.Specialty.SURGICAL_ONCOLOGY;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.secondopinion.ModelEngine;
import org.secondopinion.board.Attendance;
import org.secondopinion.board.BoardBypasses;
import org.secondopinion.board.BoardBypasses.Decision;
import org.secondopinion.board.BoardMeetings;
import org.secondopinion.board.BoardMinutes;
import org.secondopinion.board.BoardPanels;
import org.secondopinion.board.BoardReports;
import org.secondopinion.board.BoardRequests;
import org.secondopinion.board.Minutes;
import org.secondopinion.board.MinutesDrafts;
import org.secondopinion.board.NoteTemplates;
import org.secondopinion.board.Participants;
import org.secondopinion.board.Quorum;
import org.secondopinion.board.Seat;
import org.secondopinion.board.Seat.Presence;
import org.secondopinion.board.SpecialtyNotes;
import org.secondopinion.board.gathering.Gatherings;
import org.secondopinion.board.schedule.BoardSchedule;
import org.secondopinion.board.schedule.TypedListings;
import org.secondopinion.cases.CaseId;
import org.secondopinion.cases.Facts;

@ExtendWith(ModelEngine.class)
@Deployment(
        resources = {
            "model/processes/board/tumour-board.bpmn",
            "model/processes/board/panel-composition.dmn",
            "model/processes/board/quorum.dmn"
        })
class TumourBoardProcessTest {

    static final Attendance ALL_CAME = new Attendance(2, 2, true, List.of("RADIOLOGY", "SURGICAL_ONCOLOGY"));
    static final Attendance NOBODY_CAME = new Attendance(0, 2, false, List.of());

    String tumourType = "COLORECTAL";
    final CaseId caseId = CaseId.of("SO-2026-000123");
    final BoardRequests requests = mock();
    final BoardPanels panels = mock();
    final BoardMeetings meetings = mock();
    final TypedListings listings = mock();
    final BoardSchedule schedule = mock();
    final SpecialtyNotes notes = mock();
    final BoardMinutes minutes = mock();
    final BoardReports reports = mock();
    final BoardBypasses bypasses = mock();
    final MinutesDrafts drafts = mock();
    final Gatherings boards = mock();

    @BeforeEach
    void wireTheModel() {
        Mocks.register("factsListener", (ExecutionListener)
                execution -> execution.setVariableLocal("facts", Variables.objectValue(facts(), true)));
        Mocks.register("requestBoardListener", new RequestBoardListener(requests));
        Mocks.register("keepPanelListener", new KeepPanelListener(panels));
        Mocks.register("scheduleBoardListener", new ScheduleBoardListener(requests, listings, schedule));
        Mocks.register("announceBoardDelegate", new AnnounceBoardDelegate(meetings));
        Mocks.register("panelSpecialties", new PanelSpecialties(panels));
        Mocks.register("offerNoteTemplateListener", new OfferNoteTemplateListener(new NoteTemplates()));
        Mocks.register("recordEmergencyDecisionListener", new RecordEmergencyDecisionListener(bypasses));
        Mocks.register("prepareCaseListener", new PrepareCaseListener(notes));
        Mocks.register("remindPreparerDelegate", new RemindPreparerDelegate(notes));
        Mocks.register("boardMeetingDate", new BoardMeetingDate(meetings));
        Mocks.register("holdBoardMeetingListener", new HoldBoardMeetingListener(minutes, drafts, boards));
        Mocks.register("attendanceListener", new AttendanceListener(meetings));
        Mocks.register("keepQuorumListener", new KeepQuorumListener(meetings));
        Mocks.register("postponeBoardDelegate", new PostponeBoardDelegate(meetings));
        Mocks.register("boardAuthors", new BoardAuthors(minutes));
        Mocks.register("boardAuthor", new BoardAuthor(minutes));
        Mocks.register("authoriseMinutesListener", new AuthoriseMinutesListener(minutes));
        Mocks.register("reviseMinutesListener", new ReviseMinutesListener(minutes));
        Mocks.register("finaliseBoardReportDelegate", new FinaliseBoardReportDelegate(reports));
        when(panels.of(caseId))
                .thenReturn(List.of(new Seat(RADIOLOGY, Presence.CORE), new Seat(SURGICAL_ONCOLOGY, Presence.INVITED)));
        when(meetings.heldAt(caseId)).thenReturn(Instant.parse("2026-12-01T11:00:00Z"));
        when(meetings.attendance(caseId)).thenReturn(ALL_CAME);
        when(meetings.assess(eq(caseId), any(), any())).thenAnswer(call -> call.getArgument(1) != Quorum.NOT_REACHED);
        when(drafts.fill(eq(caseId), any())).thenAnswer(call -> call.getArgument(1));
        when(minutes.authors(caseId)).thenReturn(List.of("CHAIR", "SURGICAL_ONCOLOGY"));
        when(minutes.loginOf(caseId, "CHAIR")).thenReturn(Optional.of("board-chair"));
    }

    @Test
    void aBoardIsPreparedHeldAndAuthorisedByAllItsAuthors() {
        var board = boardHeld();
        when(minutes.authorise(caseId, "CHAIR", true, null, "system")).thenReturn(false);
        when(minutes.authorise(caseId, "SURGICAL_ONCOLOGY", true, null, "system"))
                .thenReturn(true);

        authorise("CHAIR", "YES", null);
        authorise("SURGICAL_ONCOLOGY", "YES", null);
        execute(job());

        assertThat(board).isEnded().hasPassed("EndEvent_BoardReportFinalised").hasNotPassed("Task_ReviseMinutes");
        verify(notes).write(caseId, RADIOLOGY, "Seen", "system");
        verify(notes).write(caseId, SURGICAL_ONCOLOGY, "Seen", "system");
        verify(reports).finalise(caseId);
    }

    @Test
    void anAuthorWithALoginIsAskedByName() {
        boardHeld();

        assertThat(asked("CHAIR")).isAssignedTo("board-chair");
        assertThat(asked("SURGICAL_ONCOLOGY")).isNotAssigned().hasCandidateGroup("specialist");
    }

    @Test
    void thePanelOfTheDecisionIsKept() {
        boardRequested();

        verify(panels).compose(eq(caseId), any(), any());
        verify(requests).request(caseId, "Resectable?", null, "coordinator");
    }

    @Test
    void anUnknownTumourIsSeatedAsFarAsTheRulesCanTell() {
        tumourType = "UNKNOWN";

        boardRequested();

        verify(panels)
                .compose(
                        eq(caseId),
                        argThat(seats -> seats.contains(new Seat(RADIOLOGY, Presence.CORE))),
                        argThat(reasons -> reasons.stream()
                                .anyMatch(reason -> reason.code().equals("CANNOT_EVALUATE"))));
    }

    @Test
    void aCaseThatLacksInformationGoesBack() {
        var board = boardRequested();
        complete(task(), withVariables("answer", "REJECT", "missingInformation", "The MRI"));

        assertThat(board).isEnded().hasPassed("EndEvent_MoreInformationRequired");
        verify(requests).reject(caseId, "The MRI", "system");
        verify(listings, never()).list(any(), any());
    }

    @Test
    void aCaseIsListedOnTheSessionThatIsProposed() {
        var board = boardRequested();
        complete(task(), withVariables("answer", "PROPOSED"));

        verify(schedule).confirm(caseId);
        assertThat(board).hasPassed("Task_ScheduleBoard").isWaitingAt("Task_AnnounceBoard");
    }

    @Test
    void aCaseIsNotListedWithoutADate() {
        var board = boardRequested();

        assertThatThrownBy(() -> complete(task(), withVariables("answer", "LIST")))
                .hasStackTraceContaining("A case is listed with a date");
        assertThat(board).isWaitingAt("Task_ScheduleBoard");
    }

    @Test
    void aBoardWithoutQuorumIsPostponedAndScheduledAgain() {
        when(meetings.attendance(caseId)).thenReturn(NOBODY_CAME, ALL_CAME);

        var board = boardPrepared();
        hold();
        assertThat(board).isWaitingAt("Task_ScheduleBoard").hasPassed("Task_PostponeBoard");
        verify(meetings).postpone(caseId);

        listAndPrepare();
        hold();
        assertThat(board).isWaitingAt("Task_AuthoriseMinutes");
        verify(meetings, times(2)).announce(eq(caseId), anyString());
    }

    @Test
    void anObjectionIsAnsweredByANewVersionThatAllAuthorsAreAskedAbout() {
        var board = boardHeld();
        when(minutes.authorise(caseId, "SURGICAL_ONCOLOGY", true, null, "system"))
                .thenReturn(false, true);

        authorise("CHAIR", "NO", "The margin is not named");
        authorise("SURGICAL_ONCOLOGY", "YES", null);
        assertThat(board).isWaitingAt("Task_ReviseMinutes").task().hasCandidateGroup("board-coordinator");
        complete(task(), withVariables("recommendation", "Resect with margin"));
        verify(minutes).revise(caseId, new Minutes("Resect with margin", null, null, null, null, List.of()), "system");

        authorise("CHAIR", "YES", null);
        authorise("SURGICAL_ONCOLOGY", "YES", null);
        execute(job());
        assertThat(board).isEnded().hasPassed("EndEvent_BoardReportFinalised");
    }

    @Test
    void everySpecialtyIsAskedForItsOwnNote() {
        boardListed();

        assertThat(taskQuery().list().stream()
                        .map(note -> taskService().getVariable(note.getId(), "specialty"))
                        .toList())
                .containsExactlyInAnyOrder("RADIOLOGY", "SURGICAL_ONCOLOGY");
    }

    @Test
    void aPanelThatIsLateIsReminded() {
        var board = boardListed();

        execute(jobQuery().activityId("Event_PreparationOverdue").singleResult());

        verify(notes).remind(eq(caseId), anyString());
        assertThat(board).isWaitingAt("Task_PrepareCase").hasPassed("EndEvent_PreparersReminded");
    }

    @Test
    void everySpecialtyBeginsWithItsOwnTemplate() {
        boardListed();

        assertThat(taskQuery().list().stream()
                        .map(note -> (String) taskService().getVariable(note.getId(), "specialtyNote"))
                        .toList())
                .anyMatch(template -> template.contains("Extent and stage:"))
                .anyMatch(template -> template.contains("Resectable, borderline or not"));
    }

    @Test
    void whatWasMarkedOnTheBoardsPageNeedNotBeTypedAgain() {
        var there = new Participants(Set.of(RADIOLOGY), "Prof. Sen", Map.of());
        when(boards.participants(caseId)).thenReturn(Optional.of(there));
        when(drafts.fill(caseId, new Minutes(null, null, null, null, null, List.of())))
                .thenReturn(new Minutes("Resect", null, null, "Home", "All agreed", List.of()));
        boardPrepared();

        complete(task("Task_HoldBoardMeeting"), withVariables("caseDiscussed", "YES"));

        verify(minutes)
                .take(caseId, there, new Minutes("Resect", null, null, "Home", "All agreed", List.of()), "system");
    }

    @Test
    void aCaseThatCannotWaitLeavesTheBoardAndComesBackByANewRequest() {
        var board = boardListed();

        bypass();
        assertThat(board).isWaitingAtExactly("Task_RecordEmergencyDecision");
        complete(
                task(),
                withVariables("whoDecided", "Dr Rao", "whatWasDecided", "Stoma today", "boardStillSeesTheCase", "YES"));

        verify(bypasses).record(caseId, new Decision("Stoma today", "Dr Rao", true), "system");
        assertThat(board).isWaitingAt("Task_RequestBoard").isNotWaitingAt("Task_PrepareCase");
    }

    @Test
    void aCaseThatIsDecidedWithoutTheBoardDoesNotComeBack() {
        var board = boardHeld();

        bypass();
        complete(
                task(),
                withVariables("whoDecided", "Dr Rao", "whatWasDecided", "Stoma today", "boardStillSeesTheCase", "NO"));

        assertThat(board).isEnded().hasPassed("EndEvent_DecidedWithoutBoard").hasNotPassed("EndEvent_BoardReviewed");
    }

    private void bypass() {
        runtimeService()
                .createMessageCorrelation("board.bypassed")
                .processInstanceBusinessKey(caseId.reference())
                .correlate();
    }

    private ProcessInstance boardRequested() {
        var board = runtimeService().startProcessInstanceByKey("TumourBoard", caseId.reference());
        assertThat(board).task("Task_RequestBoard").isAssignedTo("coordinator");
        complete(task(), withVariables("questionForTheBoard", "Resectable?"));
        assertThat(board).task("Task_ScheduleBoard").hasCandidateGroup("board-coordinator");
        return board;
    }

    private ProcessInstance boardListed() {
        var board = boardRequested();
        list();
        return board;
    }

    private ProcessInstance boardPrepared() {
        var board = boardRequested();
        listAndPrepare();
        return board;
    }

    private ProcessInstance boardHeld() {
        var board = boardPrepared();
        hold();
        return board;
    }

    private void listAndPrepare() {
        list();
        taskQuery()
                .taskDefinitionKey("Task_PrepareCase")
                .list()
                .forEach(preparing -> complete(preparing, withVariables("specialtyNote", "Seen")));
    }

    private static void list() {
        complete(
                task(),
                withVariables(
                        "answer",
                        "LIST",
                        "meetingDate",
                        "2026-12-01",
                        "startTime",
                        "16:30",
                        "timeZone",
                        "Asia/Kolkata"));
        execute(job());
    }

    private static void hold() {
        complete(
                task("Task_HoldBoardMeeting"),
                withVariables(
                        "chairPresent",
                        true,
                        "nameOfTheChair",
                        "Prof. Sen",
                        "surgicalOncologyPresent",
                        true,
                        "caseDiscussed",
                        "YES",
                        "recommendation",
                        "Resect",
                        "minutes",
                        "All agreed"));
    }

    private static void authorise(String author, String agrees, String remark) {
        complete(asked(author), withVariables("agrees", agrees, "remark", remark));
    }

    private static Task asked(String author) {
        return taskQuery().taskDefinitionKey("Task_AuthoriseMinutes").list().stream()
                .filter(open -> author.equals(taskService().getVariable(open.getId(), "specialty")))
                .findFirst()
                .orElseThrow();
    }

    private Facts facts() {
        return new Facts(
                tumourType,
                "STAGE_IV",
                "NEWLY_DIAGNOSED",
                List.of(),
                false,
                null,
                "IN",
                List.of(),
                true,
                "BOARD",
                55,
                null);
    }
}
