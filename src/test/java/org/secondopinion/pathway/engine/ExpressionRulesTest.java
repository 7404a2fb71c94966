package org.secondopinion.pathway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.secondopinion.pathway.ExpressionRule;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class ExpressionRulesTest {

    private static final ExpressionRule NO_BADGERS =
            expression -> expression.contains("badger") ? Optional.of("Badgers cannot be counted.") : Optional.empty();

    private final ProcessEngine engine = engine();

    private static ProcessEngine engine() {
        var beans = new StaticListableBeanFactory(Map.of("rule", NO_BADGERS));
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("expression-rules");
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>());
        configuration.getProcessEnginePlugins().add(new ExpressionRules(beans.getBeanProvider(ExpressionRule.class)));
        return configuration.buildProcessEngine();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aModelWithAnExpressionThatARoomRefusesIsNotDeployed() {
        assertRefused(Bpmn.createExecutableProcess("Burrow")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask()
                .camundaDueDate("${badger.after(3)}")
                .endEvent()
                .done());
        assertRefused(Bpmn.createExecutableProcess("Burrow")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .intermediateCatchEvent()
                .timerWithDate("${badger.after(3)}")
                .endEvent()
                .done());
    }

    @Test
    void otherModelsAreDeployed() {
        deploy(Bpmn.createExecutableProcess("Burrow")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask()
                .name("Ask the badger")
                .camundaDueDate("${fox.after(3)}")
                .endEvent()
                .done());
        assertThat(engine.getRepositoryService().createProcessDefinitionQuery().count())
                .isEqualTo(1);
    }

    private void assertRefused(BpmnModelInstance model) {
        assertThatThrownBy(() -> deploy(model))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("Badgers cannot be counted.");
        assertThat(engine.getRepositoryService().createDeploymentQuery().count())
                .isZero();
    }

    private void deploy(BpmnModelInstance model) {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("burrow.bpmn", model)
                .deploy();
    }
}
