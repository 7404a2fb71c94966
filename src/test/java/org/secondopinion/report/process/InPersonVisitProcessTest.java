package org.secondopinion.report.process;

import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.execute;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.job;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.secondopinion.ModelEngine;
import org.secondopinion.cases.CaseId;
import org.secondopinion.report.Opinions;
import org.secondopinion.report.visit.Booking;
import org.secondopinion.report.visit.Investigations;
import org.secondopinion.report.visit.Invitation;
import org.secondopinion.report.visit.LocalContact;
import org.secondopinion.report.visit.Said;
import org.secondopinion.report.visit.Visits;
import org.secondopinion.report.visit.Visits.Note;
import org.secondopinion.report.visit.Visits.Travel;
import org.secondopinion.report.visit.Visits.Visa;

@ExtendWith(ModelEngine.class)
@Deployment(
        resources = {
            "model/processes/report/in-person-visit.bpmn",
            "model/forms/report/arrange-appointment.form",
            "model/forms/report/write-invitation-letter.form",
            "model/forms/report/arrange-travel.form",
            "model/forms/report/record-visit.form",
            "model/forms/report/propose-investigations.form",
            "model/forms/report/record-investigation-answer.form",
            "model/forms/report/arrange-investigations.form",
            "model/forms/report/write-visit-opinion.form"
        })
class InPersonVisitProcessTest {

    final CaseId caseId = CaseId.of("SO-2026-000123");
    final Visits visits = mock();
    final Investigations investigations = mock();
    final Opinions opinions = mock();

    @BeforeEach
    void wireTheModel() {
        Mocks.register("arrangeAppointmentListener", new ArrangeAppointmentListener(visits));
        Mocks.register("writeInvitationLetterListener", new WriteInvitationLetterListener(visits));
        Mocks.register("proposeInvestigationsListener", new ProposeInvestigationsListener(investigations));
        Mocks.register("askForCostAcceptanceDelegate", new AskForCostAcceptanceDelegate(investigations));
        Mocks.register("recordInvestigationAnswerListener", new RecordInvestigationAnswerListener(investigations));
        Mocks.register("remindOfInvestigationsDelegate", new RemindOfInvestigationsDelegate(investigations));
        Mocks.register("readInvestigationAnswerDelegate", new ReadInvestigationAnswerDelegate(investigations));
        Mocks.register("sendInvitationLetterDelegate", new SendInvitationLetterDelegate(visits));
        Mocks.register("arrangeTravelListener", new ArrangeTravelListener(visits));
        Mocks.register("recordVisitListener", new RecordVisitListener(visits));
        Mocks.register("arrangeInvestigationsListener", new ArrangeInvestigationsListener(investigations));
        Mocks.register("writeVisitOpinionListener", new WriteVisitOpinionListener(opinions, mock()));
        Mocks.register("remindReviewerDelegate", new RemindReviewerDelegate(opinions));
        Mocks.register("leadReviewer", new LeadReviewer(opinions));
        when(opinions.reviewers(caseId)).thenReturn(List.of("rao"));
    }

    @Test
    void thePatientTravelsAndTheSpecialistAnswers() {
        var visit = travelArranged();
        visitRecorded("NO");

        assertThat(task()).isAssignedTo("rao");
        complete(
                task(),
                Map.of(
                        "component", "CLINICAL",
                        "agreement", "CONFIRMS",
                        "confidence", "HIGH",
                        "summary", "Seen today",
                        "answers", "1. Yes.",
                        "recommendation", "Go on"));

        verify(visits).sendLetter(caseId);
        verify(opinions).write(eq(caseId), eq("rao"), any(), eq("rao"));
        assertThat(visit).isEnded().hasPassed("EndEvent_VisitOpinionGiven");
    }

    @Test
    void whatTheFamilyAcceptsIsExaminedBeforeTheOpinion() {
        when(investigations.readAnswer(eq(caseId), anyString())).thenReturn(true);
        var visit = costsAsked();
        verify(investigations).propose(caseId, "MRI | 450 EUR | margin", "rao");
        verify(investigations).ask(eq(caseId), anyString());

        complete(task(), Map.of("answer", "SOME_ACCEPTED", "numbersAccepted", "1", "whoDecided", "The daughter"));
        verify(investigations)
                .recordAnswer(caseId, new Said(Said.Which.SOME_ACCEPTED, "1"), "The daughter", "coordinator");

        assertThat(visit).isWaitingAt("Task_ArrangeInvestigations");
        complete(task(), Map.of("arrangements", "MRI in room 4", "resultsExpected", "2026-12-04"));
        verify(investigations).arrange(caseId, "MRI in room 4", LocalDate.of(2026, 12, 4));

        assertThat(visit).isWaitingAt("Task_RecordVisit");
        visitRecorded("NO");
        assertThat(visit).isWaitingAt("Task_WriteVisitOpinion");
    }

    @Test
    void whatTheFamilyDeclinesIsNotExamined() {
        when(investigations.readAnswer(eq(caseId), anyString())).thenReturn(false);
        var visit = costsAsked();

        execute(job("Event_InvestigationAnswerOverdue"));
        verify(investigations).remind(eq(caseId), anyString());
        runtimeService().correlateMessage("investigations.answered", caseId.reference());

        assertThat(visit).isWaitingAt("Task_WriteVisitOpinion").hasNotPassed("Task_ArrangeInvestigations");
    }

    @Test
    void aNewAppointmentHasALetterOfItsOwn() {
        var visit = letterSent();
        complete(task(), Map.of("newAppointmentNeeded", "YES", "whyANewOne", "The doctor is away"));

        verify(visits).giveUpAppointment(caseId, "The doctor is away");
        verify(visits, never()).arrangeTravel(any(), any());
        assertThat(visit).isWaitingAt("Task_ArrangeAppointment");
    }

    @Test
    void anOverdueOpinionIsReminded() {
        var visit = travelArranged();
        visitRecorded("NO");

        execute(job("Event_VisitOpinionOverdue"));

        verify(opinions).remind(eq(caseId), anyString());
        assertThat(visit).isWaitingAt("Task_WriteVisitOpinion");
    }

    private ProcessInstance letterSent() {
        var visit = runtimeService().startProcessInstanceByKey("InPersonVisit", caseId.reference());
        assertThat(visit).isWaitingAt("Task_ArrangeAppointment");
        complete(
                task(),
                Map.of(
                        "appointmentDate", "2026-12-01",
                        "appointmentTime", "10:30 Asia/Kolkata",
                        "hospital", "A hospital",
                        "doctor", "Dr Rao",
                        "address", "A street"));
        var at = ZonedDateTime.parse("2026-12-01T10:30+05:30[Asia/Kolkata]");
        verify(visits)
                .arrangeAppointment(
                        caseId, new Booking(at, "A hospital", "Dr Rao", "A street", null, null), "coordinator");
        assertThat(visit).isWaitingAt("Task_WriteInvitationLetter");
        complete(
                task(),
                Map.of(
                        "nameInThePassport", "A B",
                        "arrival", "2026-11-29",
                        "departure", "2026-12-04",
                        "languageOfTheConsulate", "DE",
                        "localContact", "Jana Hofer",
                        "roleOfTheContact", "International office",
                        "telephoneOfTheContact", "+91 20 0000",
                        "hoursOfTheContact", "8 to 16",
                        "readAndSign", true));
        var contact = new LocalContact("Jana Hofer", "International office", "+91 20 0000", "8 to 16");
        var letter =
                new Invitation("A B", null, null, LocalDate.of(2026, 11, 29), LocalDate.of(2026, 12, 4), "de", contact);
        verify(visits).writeLetter(caseId, letter, "coordinator");
        assertThat(visit).isWaitingAt("Task_SendInvitationLetter");
        execute(job());
        return visit;
    }

    private ProcessInstance travelArranged() {
        var visit = letterSent();
        complete(
                task(),
                Map.of(
                        "newAppointmentNeeded", "NO",
                        "visa", "GRANTED",
                        "journeyAndLodging", "By train",
                        "fitToTravel", "YES"));
        verify(visits).arrangeTravel(caseId, new Travel(Visa.GRANTED, "By train", true, null, null));
        assertThat(visit).isWaitingAt("Task_RecordVisit");
        return visit;
    }

    private ProcessInstance costsAsked() {
        var visit = travelArranged();
        visitRecorded("YES");
        assertThat(visit).isWaitingAt("Task_ProposeInvestigations");
        assertThat(task()).isAssignedTo("rao");
        complete(task(), Map.of("investigations", "MRI | 450 EUR | margin"));
        execute(job());
        assertThat(visit).isWaitingAt("Task_RecordInvestigationAnswer");
        return visit;
    }

    private void visitRecorded(String moreInvestigations) {
        var more = moreInvestigations.equals("YES");
        complete(
                task(),
                Map.of(
                        "visitDate",
                        "2026-12-01",
                        "visitNote",
                        "Seen",
                        "moreInvestigations",
                        moreInvestigations,
                        "whichInvestigations",
                        more ? "MRI" : ""));
        verify(visits)
                .record(caseId, new Note(LocalDate.of(2026, 12, 1), "Seen", more, more ? "MRI" : null), "coordinator");
    }
}
