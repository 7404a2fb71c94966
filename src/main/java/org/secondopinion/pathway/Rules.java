package org.secondopinion.pathway;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Service;

/** Asks a decision outside of a step of a model, by its newest version. */
@Service
public class Rules {

    private final DecisionService decisions;
    private final RepositoryService repository;

    Rules(DecisionService decisions, RepositoryService repository) {
        this.decisions = decisions;
        this.repository = repository;
    }

    public Decided ask(String decision, Map<String, Object> about) {
        var result = decisions.evaluateDecisionByKey(decision).variables(about).evaluate();
        return new Decided(result.getResultList().stream().map(Decided.Row::new).toList());
    }

    /** The version that answers to {@link #ask}. */
    public int newestVersion(String decision) {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision)
                .latestVersion()
                .singleResult()
                .getVersion();
    }
}
