package org.secondopinion;

import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.reset;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.secondopinion.pathway.CasePerson;
import org.secondopinion.pathway.engine.DecisionTables;

/**
 * One engine in memory for tests of single models: deploys what the test class's {@code @Deployment} names before each
 * test, and takes it away again. Delegates and listeners are given with {@code Mocks.register}.
 */
public class ModelEngine implements BeforeEachCallback, AfterEachCallback {

    private static final ProcessEngine ENGINE = engine();

    private String deployment;

    private static ProcessEngine engine() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("model");
        configuration.setJdbcUrl("jdbc:h2:mem:model;DB_CLOSE_DELAY=1000");
        configuration.setExpressionManager(new MockExpressionManager());
        configuration.setEnforceHistoryTimeToLive(true);
        configuration.setDmnEngineConfiguration(DecisionTables.configuration());
        return configuration.buildProcessEngine();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        init(ENGINE);
        Mocks.register("workingDays", new AnyWorkingDays());
        Mocks.register("taskPriority", new AnyPriority());
        Mocks.register("caseCoordinator", (CasePerson) execution -> "coordinator");
        Mocks.register("factsListener", (ExecutionListener) execution -> {});
        var deploying = ENGINE.getRepositoryService().createDeployment();
        for (var resource :
                context.getRequiredTestClass().getAnnotation(Deployment.class).resources()) {
            deploying.addClasspathResource(resource);
        }
        deployment = deploying.deploy().getId();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ENGINE.getRepositoryService().deleteDeployment(deployment, true, true, true);
        ClockUtil.reset();
        Mocks.reset();
        reset();
    }

    /** Counts calendar days: model tests are about ways, not dates. */
    public static class AnyWorkingDays {

        public Date after(int days) {
            return Date.from(Instant.now().plus(days, ChronoUnit.DAYS));
        }

        public String every(int days, int times) {
            return "R%d/P%dD".formatted(times, days);
        }
    }

    public static class AnyPriority {

        public int of(DelegateExecution execution) {
            return 50;
        }
    }
}
