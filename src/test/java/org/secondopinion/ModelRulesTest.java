package org.secondopinion;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.secondopinion.pathway.PathwayVariables;

/** Holds the models against the code: a renamed delegate, a lost form or a nameless gateway is told in a sentence. */
class ModelRulesTest {

    private static final Path PROCESSES = Path.of("processes");
    private static final Path FORMS = Path.of("forms");
    private static final Path CODE = Path.of("src/main/java");
    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)(\\.\\w+\\(.*\\))?}");
    private static final Pattern ANSWER = Pattern.compile("\\$\\{(\\w+)( == '[A-Z_]+')?}");
    private static final Set<String> CLASSES = namesIn(CODE, ".java");
    private static final Set<String> FORM_IDS = namesIn(FORMS, ".form");
    private static final Set<String> PROCESS_IDS = ids(".bpmn");
    private static final Set<String> DECISION_IDS = ids(".dmn");

    private final List<String> complaints = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> everyModelKeepsTheRules() {
        return files(PROCESSES, ".bpmn")
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    complaints.clear();
                    read(file, Bpmn.readModelFromFile(file.toFile()));
                    assertThat(complaints).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleOfADecisionSaysWhy() {
        return files(PROCESSES, ".dmn")
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    complaints.clear();
                    readDecision(file);
                    assertThat(complaints).isEmpty();
                }));
    }

    @Test
    void everyFormBelongsToATask() {
        var used = files(PROCESSES, ".bpmn")
                .flatMap(file -> Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class).stream())
                .map(UserTask::getCamundaFormRef)
                .filter(Objects::nonNull)
                .collect(toSet());
        assertThat(FORM_IDS)
                .as("forms that no task shows; delete them or name them in a model")
                .isSubsetOf(used);
    }

    private void read(Path file, BpmnModelInstance model) {
        var process = model.getModelElementsByType(Process.class).iterator().next();
        demand(
                process.getId().equals(pascal(nameOf(file))),
                "Name the process '%s' after its file %s",
                process.getId(),
                file);
        demand(process.getCamundaHistoryTimeToLiveString() != null, "Give %s a history time to live", process.getId());
        model.getModelElementsByType(ScriptTask.class)
                .forEach(task ->
                        complain("Replace the script task '%s' by a delegate; scripts run unguarded", task.getId()));
        model.getModelElementsByType(FlowNode.class).forEach(this::readNode);
        model.getModelElementsByType(SequenceFlow.class).forEach(this::readFlow);
        model.getModelElementsByType(CamundaExecutionListener.class)
                .forEach(listener -> demandBean("An execution listener", listener.getCamundaDelegateExpression()));
    }

    private void readNode(FlowNode node) {
        demand(node.getId().startsWith(prefix(node)), "The id '%s' should start with '%s'", node.getId(), prefix(node));
        if (isQuestion(node) || !(node instanceof Gateway)) {
            demand(
                    node.getName() != null && !node.getName().isBlank(),
                    "Give '%s' a name that a clinician understands",
                    node.getId());
        }
        if (isQuestion(node)) {
            demand(
                    node.getName() != null && node.getName().endsWith("?"),
                    "Put the name of '%s' as a question",
                    node.getId());
        }
        if (node.getId().startsWith("Task_") && node.getName() != null) {
            var expected = "Task_" + pascal(node.getName());
            demand(
                    node.getId().equals(expected),
                    "The task '%s' should have the id '%s', not '%s'",
                    node.getName(),
                    expected,
                    node.getId());
        }
        if (!(node instanceof EventBasedGateway) && (node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter())) {
            demand(
                    node.getExtensionElements() != null
                            && !node.getExtensionElements()
                                    .getElementsQuery()
                                    .filterByType(CamundaFailedJobRetryTimeCycle.class)
                                    .list()
                                    .isEmpty(),
                    "Give the save point at '%s' a spaced retry cycle",
                    node.getId());
        }
        if (node instanceof BusinessRuleTask rule) {
            demand(
                    DECISION_IDS.contains(rule.getCamundaDecisionRef()),
                    "'%s' asks the decision '%s', which no DMN file has",
                    node.getId(),
                    rule.getCamundaDecisionRef());
            demand(
                    "deployment".equals(rule.getCamundaDecisionRefBinding()),
                    "Bind the decision of '%s' by deployment",
                    node.getId());
        } else if (node instanceof ServiceTask service) {
            var expected = "${" + decapitalised(node.getId().substring("Task_".length())) + "Delegate}";
            demand(
                    expected.equals(service.getCamundaDelegateExpression()),
                    "'%s' should call %s, not %s",
                    node.getId(),
                    expected,
                    service.getCamundaDelegateExpression());
            demandBean("'" + node.getId() + "'", service.getCamundaDelegateExpression());
        } else if (node instanceof UserTask task) {
            readUserTask(task);
        } else if (node instanceof CallActivity call) {
            demand(
                    PROCESS_IDS.contains(call.getCalledElement()),
                    "'%s' calls the process '%s', which no file has",
                    node.getId(),
                    call.getCalledElement());
            demand(
                    "deployment".equals(call.getCamundaCalledElementBinding()),
                    "Bind the process that '%s' calls by deployment",
                    node.getId());
        }
    }

    private void readUserTask(UserTask task) {
        var id = task.getId();
        demand(
                FORM_IDS.contains(task.getCamundaFormRef()),
                "'%s' shows the form '%s', which forms/ does not have",
                id,
                task.getCamundaFormRef());
        demand("deployment".equals(task.getCamundaFormRefBinding()), "Bind the form of '%s' by deployment", id);
        demand(task.getCamundaCandidateGroups() != null, "Say which candidate group does '%s'", id);
        demand(task.getCamundaDueDate() != null, "Give '%s' a due date in working days", id);
        demand(task.getCamundaPriority() != null, "Give '%s' a priority", id);
        demand(!task.getDocumentations().isEmpty(), "Say in one sentence what to do in '%s'", id);
        var listeners = task.getExtensionElements() == null
                ? List.<CamundaTaskListener>of()
                : task.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaTaskListener.class)
                        .list();
        demand(
                listeners.stream()
                        .anyMatch(listener -> listener.getCamundaEvent().equals("complete")),
                "What is typed in '%s' reaches no room; give it a complete listener",
                id);
        listeners.forEach(listener -> demandBean("'" + id + "'", listener.getCamundaDelegateExpression()));
    }

    private void readFlow(SequenceFlow flow) {
        demand(
                flow.getId().startsWith("Flow_") && !flow.getId().matches("Flow_[0-9a-z]{7}"),
                "Choose an id such as Flow_SlotFoundNo for the flow '%s'",
                flow.getId());
        if (isQuestion(flow.getSource())) {
            demand(flow.getName() != null, "Write the answer on the flow '%s'", flow.getId());
            var isDefault = flow.equals(((ExclusiveGateway) flow.getSource()).getDefault());
            demand(
                    isDefault != (flow.getConditionExpression() != null),
                    "The flow '%s' needs a condition, or is the default and has none",
                    flow.getId());
        }
        if (flow.getConditionExpression() != null) {
            var answer = ANSWER.matcher(
                    flow.getConditionExpression().getTextContent().strip());
            demand(
                    answer.matches() && PathwayVariables.isDeclared(answer.group(1)),
                    "The flow '%s' should read one declared variable, not %s",
                    flow.getId(),
                    flow.getConditionExpression().getTextContent());
        }
    }

    private void readDecision(Path file) {
        var model = Dmn.readModelFromFile(file.toFile());
        for (var decision : model.getModelElementsByType(Decision.class)) {
            demand(
                    decision.getId().equals(pascal(nameOf(file))),
                    "Name the decision '%s' after its file %s",
                    decision.getId(),
                    file);
            demand(
                    decision.getCamundaHistoryTimeToLiveString() != null,
                    "Give %s a history time to live",
                    decision.getId());
        }
        for (var table : model.getModelElementsByType(DecisionTable.class)) {
            var outputs =
                    table.getOutputs().stream().map(output -> output.getName()).toList();
            demand(
                    outputs.containsAll(List.of("source", "reviewedOn")),
                    "%s should answer with source and reviewedOn",
                    file);
        }
        for (var rule : model.getModelElementsByType(Rule.class)) {
            demand(
                    rule.getId().matches("Rule_[A-Z]\\w+"),
                    "Choose an id such as Rule_TreatmentSoon for the rule '%s'",
                    rule.getId());
            demand(
                    rule.getDescription() != null
                            && !rule.getDescription().getTextContent().isBlank(),
                    "Say in the annotation of '%s' why it is so",
                    rule.getId());
        }
    }

    private static boolean isQuestion(FlowElement node) {
        return node instanceof ExclusiveGateway gateway && gateway.getOutgoing().size() > 1;
    }

    private static String prefix(FlowNode node) {
        if (node instanceof StartEvent) return "StartEvent_";
        if (node instanceof EndEvent) return "EndEvent_";
        if (node instanceof Event) return "Event_";
        if (node instanceof Gateway) return "Gateway_";
        if (node instanceof CallActivity) return "CallActivity_";
        if (node instanceof SubProcess) return "SubProcess_";
        return "Task_";
    }

    private void demandBean(String who, String expression) {
        var bean = BEAN.matcher(String.valueOf(expression));
        demand(
                bean.matches() && CLASSES.contains(capitalised(bean.group(1))),
                "%s calls %s, but there is no class of that name; rename the class or mend the model",
                who,
                expression);
    }

    private void demand(boolean kept, String sentence, Object... words) {
        if (!kept) {
            complain(sentence, words);
        }
    }

    private void complain(String sentence, Object... words) {
        complaints.add(sentence.formatted(words));
    }

    private static Set<String> namesIn(Path folder, String ending) {
        return files(folder, ending).map(ModelRulesTest::nameOf).collect(toSet());
    }

    private static Set<String> ids(String ending) {
        return files(PROCESSES, ending).map(file -> pascal(nameOf(file))).collect(toSet());
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** "Record home-team answer" and "home-team-handback" -> "RecordHomeTeamAnswer", "HomeTeamHandback". */
    private static String pascal(String words) {
        return Arrays.stream(words.split("[\\s-]+"))
                .filter(word -> !word.matches("(?i)an?|the"))
                .map(ModelRulesTest::capitalised)
                .collect(Collectors.joining());
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String decapitalised(String word) {
        return Character.toLowerCase(word.charAt(0)) + word.substring(1);
    }
}
