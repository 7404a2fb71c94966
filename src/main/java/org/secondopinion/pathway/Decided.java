package org.secondopinion.pathway;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;

/** The rows that a decision gave, read by the listener at the end of its business rule task. */
public record Decided(List<Row> rows) {

    public static Decided in(DelegateExecution execution) {
        var result = (DmnDecisionResult) execution.getVariable("decisionResult");
        return new Decided(result.getResultList().stream().map(Row::new).toList());
    }

    /** Which version of the decision the business rule task asks: that of its own deployment. */
    public static int versionIn(DelegateExecution execution) {
        var repository = execution.getProcessEngineServices().getRepositoryService();
        var model = repository.getProcessDefinition(execution.getProcessDefinitionId());
        var task = (BusinessRuleTask) execution.getBpmnModelElementInstance();
        return repository
                .createDecisionDefinitionQuery()
                .deploymentId(model.getDeploymentId())
                .decisionDefinitionKey(task.getCamundaDecisionRef())
                .singleResult()
                .getVersion();
    }

    /** The only row of a decision that answers with one. */
    public Optional<Row> first() {
        return rows.stream().findFirst();
    }

    /** One matching rule's outputs. */
    public record Row(Map<String, Object> outputs) {

        public String text(String output) {
            return outputs.get(output) == null ? null : outputs.get(output).toString();
        }

        public Integer number(String output) {
            return outputs.get(output) == null ? null : ((Number) outputs.get(output)).intValue();
        }

        public boolean yes(String output) {
            return Boolean.TRUE.equals(outputs.get(output));
        }

        public String source() {
            return text("source");
        }

        public LocalDate reviewedOn() {
            return LocalDate.parse(text("reviewedOn"));
        }
    }
}
