package org.secondopinion.bench;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The same models on an engine as its Spring Boot starter sets it up, driven by the engine's own Java interface. */
final class Twin implements Side {

    private static final String ROOT = "/model/";
    private static final AtomicInteger CASES = new AtomicInteger();

    private final ProcessEngine engine;

    Twin(ApplicationContext stock) {
        this.engine = stock.getBean(ProcessEngine.class);
    }

    /** The starter alone, with its own settings. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        CamundaBpmAutoConfiguration.class
    })
    static class StockEngine {}

    static ConfigurableApplicationContext start(String url, String user, Map<String, Object> standIns)
            throws Exception {
        var context = new SpringApplicationBuilder(StockEngine.class)
                .web(WebApplicationType.NONE)
                .initializers(beans -> standIns.forEach((name, bean) ->
                        ((GenericApplicationContext) beans).getBeanFactory().registerSingleton(name, bean)))
                // Another name, or the product's settings would be read for this side too.
                .run(
                        "--spring.config.name=stock",
                        "--spring.main.banner-mode=off",
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + user,
                        "--spring.datasource.hikari.maximum-pool-size=20",
                        "--camunda.bpm.process-engine-name=stock",
                        "--camunda.bpm.auto-deployment-enabled=false");
        deploy(context.getBean(ProcessEngine.class));
        return context;
    }

    private static void deploy(ProcessEngine engine) throws Exception {
        var deployment = engine.getRepositoryService().createDeployment();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:" + ROOT + "**/*.*")) {
            var address = file.getURL().toString();
            deployment.addString(
                    address.substring(address.lastIndexOf(ROOT) + ROOT.length()),
                    file.getContentAsString(StandardCharsets.UTF_8));
        }
        deployment.deploy();
    }

    /** What the starter chose where the product chooses otherwise. */
    static String settings(ApplicationContext stock) {
        var engine = (ProcessEngineConfigurationImpl)
                stock.getBean(ProcessEngine.class).getProcessEngineConfiguration();
        return "history %s, removal time at the %s, ids from %s"
                .formatted(
                        engine.getHistoryLevel().getName(),
                        engine.getHistoryRemovalTimeStrategy(),
                        engine.getIdGenerator().getClass().getSimpleName());
    }

    @Override
    public String begin() {
        var reference = "STOCK-" + CASES.incrementAndGet();
        engine.getRuntimeService().startProcessInstanceByKey("SecondOpinion", reference);
        return reference;
    }

    @Override
    public void work(OpenTask task) {
        var list = engine.getTaskService().createTaskQuery().orderByDueDate().asc();
        if (task.assignee() == null) {
            list.taskCandidateGroup(task.group()).listPage(0, 15);
        } else {
            list.taskAssignee(task.assignee()).listPage(0, 15);
        }
        if (task.waitsForDocument()) {
            message("record.arrived", task.reference())
                    .localVariableEquals("recordRequestId", task.recordRequest())
                    .correlate();
            return;
        }
        if (task.assignee() == null) {
            engine.getTaskService().claim(task.id(), task.doer());
        }
        engine.getFormService().submitTaskForm(task.id(), Map.of());
    }

    @Override
    public void acceptInvitation(String reference, String invitation) {
        message("specialist.accepted", reference)
                .processInstanceVariableEquals("invitationId", invitation)
                .correlate();
    }

    private MessageCorrelationBuilder message(String name, String reference) {
        return engine.getRuntimeService().createMessageCorrelation(name).processInstanceBusinessKey(reference);
    }

    @Override
    public void fire(String timer) {
        engine.getManagementService().executeJob(timer);
    }
}
