package org.secondopinion.pathway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondopinion.clocks.WorkingDays;
import org.secondopinion.clocks.WorkingDaysForTests;
import org.secondopinion.clocks.calendar.Calendars;

/** Reminders as the engine fires them; in the week of the 19th of October 2026 Dasara is a holiday. */
class TimerCyclesTest {

    private static final Instant MONDAY_MORNING = Instant.parse("2026-10-19T08:00:00Z");

    private static final Clock CLOCK = new EngineClock().clock();

    private final WorkingDays workingDays = WorkingDaysForTests.at(CLOCK);
    private final ProcessEngine engine = engine();

    @BeforeEach
    void aTaskThatIsRemindedOf() {
        ClockUtil.setCurrentTime(Date.from(MONDAY_MORNING));
    }

    @AfterEach
    void close() {
        ClockUtil.reset();
        engine.close();
    }

    @Test
    void eachReminderComesAfterSoManyWorkingDaysAndTheLastEndsTheCycle() {
        start("${workingDays.every(4, 3)}");

        assertThat(firedAt()).containsExactly(closing(4), closing(8), closing(12));
    }

    @Test
    void whatWaitedWithItsCaseIsFollowedByAsManyReminders() {
        start("${workingDays.every(4, 3)}");
        engine.getManagementService().setJobDuedate(timer().get(0).getId(), Date.from(closing(7)), true);

        assertThat(firedAt()).containsExactly(closing(7), closing(11), closing(15));
    }

    @Test
    void aCycleOfCalendarDaysStaysOne() {
        start("R2/P4D");

        assertThat(timer().get(0).getDuedate()).isEqualTo(MONDAY_MORNING.plus(4, ChronoUnit.DAYS));
    }

    private void start(String cycle) {
        var model = Bpmn.createExecutableProcess("Wait")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("Task_Wait")
                .endEvent()
                .moveToActivity("Task_Wait")
                .boundaryEvent()
                .cancelActivity(false)
                .timerWithCycle(cycle)
                .endEvent()
                .done();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("wait.bpmn", model)
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey("Wait");
    }

    private List<Instant> firedAt() {
        var fired = new ArrayList<Instant>();
        for (var next = timer(); !next.isEmpty(); next = timer()) {
            var due = next.get(0).getDuedate();
            ClockUtil.setCurrentTime(due);
            engine.getManagementService().executeJob(next.get(0).getId());
            fired.add(due.toInstant());
        }
        return fired;
    }

    private List<Job> timer() {
        return engine.getManagementService().createJobQuery().list();
    }

    private Instant closing(int day) {
        return workingDays.nth(MONDAY_MORNING, day, Calendars.COMPANY).at();
    }

    private ProcessEngine engine() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("cycles");
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        configuration.setBeans(Map.of("workingDays", workingDays));
        configuration.getProcessEnginePlugins().add(new TimerCycles(List.of(WorkingDaysForTests.cycle(CLOCK))));
        return configuration.buildProcessEngine();
    }
}
