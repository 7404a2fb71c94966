package org.secondopinion.intake.process;

import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.complete;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.execute;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.job;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.task;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.withVariables;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.util.Date;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.secondopinion.ModelEngine;
import org.secondopinion.cases.CaseId;
import org.secondopinion.intake.UrgentLane;

@ExtendWith(ModelEngine.class)
@Deployment(resources = "model/processes/intake/urgent-care.bpmn")
class UrgentCareProcessTest {

    final CaseId caseId = CaseId.of("SO-2026-000123");
    final UrgentLane urgentLane = mock();

    @BeforeEach
    void wireTheModel() {
        Mocks.register("tellFamilyToActDelegate", new TellFamilyToActDelegate(urgentLane));
        Mocks.register("tellHomeTeamDelegate", new TellHomeTeamDelegate(urgentLane));
        Mocks.register("expediteReviewDelegate", new ExpediteReviewDelegate(urgentLane));
        Mocks.register("confirmContactListener", new ConfirmContactListener(urgentLane));
        Mocks.register("escalateToManagerDelegate", new EscalateToManagerDelegate(urgentLane));
        Mocks.register("clearRedFlagListener", new ClearRedFlagListener(urgentLane));
    }

    @Test
    void theFamilyIsToldFirstThenTheHomeTeamThenTheReviewIsExpedited() {
        var urgentCare = redFlagNoted();

        var order = inOrder(urgentLane);
        order.verify(urgentLane).tellFamilyToAct(eq(caseId), any());
        order.verify(urgentLane).tellHomeTeam(eq(caseId), any());
        order.verify(urgentLane).expediteReview(caseId);
        assertThat(urgentCare).variables().containsEntry("urgency", "URGENT");
        Assertions.assertThat(task().getPriority()).isEqualTo(100);
    }

    @Test
    void aRedFlagIsClearedWithAReasonAfterContactIsConfirmed() {
        var urgentCare = redFlagNoted();
        complete(task(), withVariables("spokeWith", "the daughter", "whatWasAgreed", "they drive to hospital now"));
        verify(urgentLane).confirmContact(eq(caseId), eq("the daughter"), eq("they drive to hospital now"), any());
        assertThat(urgentCare).isWaitingAt("Task_ClearRedFlag");
        complete(task(), withVariables("reason", "operated on the same night"));

        verify(urgentLane).clearRedFlag(eq(caseId), eq("operated on the same night"), any());
        assertThat(urgentCare).isEnded().hasPassed("EndEvent_RedFlagCleared");
    }

    @Test
    void aRedFlagIsNotClearedWithoutAReason() {
        var urgentCare = redFlagNoted();
        complete(task(), withVariables("spokeWith", "the daughter", "whatWasAgreed", "they drive to hospital now"));

        Assertions.assertThatThrownBy(() -> complete(task(), withVariables("reason", " ")))
                .hasMessageContaining("'reason' is needed");
        assertThat(urgentCare).isWaitingAt("Task_ClearRedFlag");
    }

    @Test
    void theCallIsDueWithinTheHourAtNightToo() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-11-28T20:00:00Z")));
        redFlagNoted();

        Assertions.assertThat(task().getDueDate()).isEqualTo(Instant.parse("2026-11-28T21:00:00Z"));
    }

    @Test
    void managersAreToldAgainAndAgainUntilContactIsConfirmed() {
        var urgentCare = redFlagNoted();
        execute(job("Event_ContactUnconfirmed"));
        execute(job("Event_ContactUnconfirmed"));

        verify(urgentLane, times(2)).escalateToManager(eq(caseId), any());
        assertThat(urgentCare).isWaitingAt("Task_ConfirmContact");
    }

    private ProcessInstance redFlagNoted() {
        var urgentCare = runtimeService().startProcessInstanceByKey("UrgentCare", caseId.reference());
        assertThat(urgentCare).isWaitingAt("Task_TellFamilyToAct");
        execute(job("Task_TellFamilyToAct"));
        assertThat(urgentCare).isWaitingAt("Task_ConfirmContact");
        return urgentCare;
    }
}
