package org.secondopinion.pathway.engine;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** Decision tables outside the application, read as the application reads them. */
public final class DecisionTables {

    private DecisionTables() {}

    public static DefaultDmnEngineConfiguration configuration() {
        return EngineSettings.decisionTables();
    }

    public static DmnEngine engine() {
        return configuration().buildEngine();
    }
}
