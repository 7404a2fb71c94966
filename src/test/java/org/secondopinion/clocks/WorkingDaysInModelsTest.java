package org.secondopinion.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondopinion.clocks.calendar.CalendarsForTests;

/** What an analyst writes into a model, evaluated by the engine. */
class WorkingDaysInModelsTest {

    private static final Clock MONDAY_BEFORE_DASARA =
            Clock.fixed(Instant.parse("2026-10-19T08:00:00Z"), ZoneOffset.UTC);

    private static final ProcessEngine ENGINE = engine();

    private static ProcessEngine engine() {
        var workingDays = new WorkingDays(CalendarsForTests.shipped(), MONDAY_BEFORE_DASARA);
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("working-days");
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        configuration.setBeans(Map.of("workingDays", workingDays));
        return configuration.buildProcessEngine();
    }

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ${workingDays.after(0)}                 | 2026-10-19T12:30:00Z
            ${workingDays.after(1)}                 | 2026-10-21T12:30:00Z
            ${workingDays.after(1, 'IN-KA')}        | 2026-10-22T12:30:00Z
            ${workingDays.after(5, 'DE-BY')}        | 2026-10-26T16:00:00Z
            ${workingDays.after(1, 'IN-MH+US')}     | 2026-10-21T12:30:00Z
            """)
    void aDueDateIsCountedByTheCalendarThatTheModelNames(String expression, Instant due) {
        ENGINE.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "wait.bpmn",
                        Bpmn.createExecutableProcess("Wait")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask()
                                .camundaDueDate(expression)
                                .endEvent()
                                .done())
                .deploy();
        var started = ENGINE.getRuntimeService().startProcessInstanceByKey("Wait");
        assertThat(ENGINE.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(started.getId())
                        .singleResult()
                        .getDueDate())
                .isEqualTo(due);
    }
}
