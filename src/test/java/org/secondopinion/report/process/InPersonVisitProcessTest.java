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
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
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
import org.secondopinion.report.Visits;
import org.secondopinion.report.Visits.Note;

@ExtendWith(ModelEngine.class)
@Deployment(
        resources = {
            "model/processes/report/in-person-visit.bpmn",
            "model/forms/report/arrange-appointment.form",
            "model/forms/report/arrange-travel.form",
            "model/forms/report/record-visit.form",
            "model/forms/report/arrange-investigations.form",
            "model/forms/report/write-visit-opinion.form"
        })
class InPersonVisitProcessTest {

    final CaseId caseId = CaseId.of("SO-2026-000123");
    final Visits visits = mock();
    final Opinions opinions = mock();

    @BeforeEach
    void wireTheModel() {
        Mocks.register("arrangeAppointmentListener", new ArrangeAppointmentListener(visits));
        Mocks.register("sendInvitationLetterDelegate", new SendInvitationLetterDelegate(visits));
        Mocks.register("arrangeTravelListener", new ArrangeTravelListener(visits));
        Mocks.register("recordVisitListener", new RecordVisitListener(visits));
        Mocks.register("arrangeInvestigationsListener", new ArrangeInvestigationsListener(visits));
        Mocks.register("writeVisitOpinionListener", new WriteVisitOpinionListener(opinions));
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
    void furtherInvestigationsComeBeforeTheOpinion() {
        var visit = travelArranged();
        visitRecorded("YES");

        assertThat(visit).isWaitingAt("Task_ArrangeInvestigations");
        complete(task(), Map.of("arrangements", "MRI in room 4", "resultsExpected", "2026-12-04"));
        verify(visits).arrangeInvestigations(caseId, "MRI in room 4", LocalDate.of(2026, 12, 4));

        assertThat(visit).isWaitingAt("Task_RecordVisit");
        visitRecorded("NO");
        assertThat(visit).isWaitingAt("Task_WriteVisitOpinion");
    }

    @Test
    void anOverdueOpinionIsReminded() {
        var visit = travelArranged();
        visitRecorded("NO");

        execute(job("Event_VisitOpinionOverdue"));

        verify(opinions).remind(eq(caseId), anyString());
        assertThat(visit).isWaitingAt("Task_WriteVisitOpinion");
    }

    private ProcessInstance travelArranged() {
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
        assertThat(visit).isWaitingAt("Task_SendInvitationLetter");
        execute(job());
        complete(task(), Map.of("visa", "GRANTED", "journeyAndLodging", "By train", "fitToTravel", "YES"));
        assertThat(visit).isWaitingAt("Task_RecordVisit");
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
