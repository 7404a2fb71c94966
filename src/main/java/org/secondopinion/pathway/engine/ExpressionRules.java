package org.secondopinion.pathway.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.secondopinion.pathway.ExpressionRule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Refuses a model with an expression that no room can keep, so that a case never meets it. */
@Component
class ExpressionRules extends AbstractProcessEnginePlugin {

    private final ObjectProvider<ExpressionRule> rules;

    ExpressionRules(ObjectProvider<ExpressionRule> rules) {
        this.rules = rules;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
            @Override
            public void parseProcess(Element process, ProcessDefinitionEntity definition) {
                check(process);
            }
        });
    }

    private void check(Element element) {
        expressions(element)
                .flatMap(expression -> rules.stream().map(rule -> rule.complaint(expression)))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(complaint -> {
                    throw new BpmnParseException(complaint, element);
                });
        element.elements().forEach(this::check);
    }

    private static Stream<String> expressions(Element element) {
        var texts = new ArrayList<>(List.of(element.getText()));
        element.attributes().forEach(name -> texts.add(element.attribute(name)));
        return texts.stream().filter(text -> text.contains("${") || text.contains("#{"));
    }
}
