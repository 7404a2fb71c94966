package org.secondopinion.pathway.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The engine's settings that differ from the stock ones. */
@Component
@Order(org.springframework.core.Ordered.LOWEST_PRECEDENCE)
class EngineSettings extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        // Managers need every step; nobody may find a person's words in the history.
        engine.setCustomHistoryLevels(List.of(new RoutingHistoryLevel()));
        engine.setHistory(RoutingHistoryLevel.NAME);
        // Written at the start, or every history row of a case is written once more when it ends.
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
        engine.setIdGenerator(new OrderedIds());
        // One authorization row for each task makes task counts slower than a person waits for.
        engine.setResourceAuthorizationProvider(new NoRowsPerTask());
        engine.setAuthorizationCheckRevokes(ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_NEVER);
        // A refused form is an answer, not a stack trace; failed jobs are logged and seen as incidents all the same.
        engine.setEnableCmdExceptionLogging(false);
        engine.setDmnEngineConfiguration(decisionTables());
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        // Whoever may save a Tasklist filter could otherwise call any bean.
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setEnableScriptCompilation(false);
        // A retry must outlast an outage of half an hour before it becomes an incident.
        engine.setFailedJobRetryTimeCycle("PT1M,PT5M,PT15M,PT30M,PT2H");
        engine.setCustomPreCommandInterceptorsTxRequired(new ArrayList<>(List.of(new RetryOnConcurrentChange())));
        engine.getCustomPostBPMNParseListeners().add(new UserTaskDefaults());
    }

    static DefaultDmnEngineConfiguration decisionTables() {
        var tables = new DefaultDmnEngineConfiguration();
        tables.setFeelEngineFactory(QuickFeel::new);
        return tables;
    }
}
