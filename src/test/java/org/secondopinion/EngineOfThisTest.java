package org.secondopinion;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Gives the web applications the engine of the test that runs. They look theirs up in a register of the whole virtual
 * machine, where several applications of this test run stand under the same name and the last one started wins.
 */
class EngineOfThisTest implements TestExecutionListener {

    @Override
    public void beforeTestClass(TestContext test) {
        ProcessEngines.registerProcessEngine(test.getApplicationContext().getBean(ProcessEngine.class));
    }
}
